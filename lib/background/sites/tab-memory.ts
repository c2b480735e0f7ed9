/** What is kept of each tab until the browser closes: survives the worker, not the session. */
export interface TabMemory {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
}
