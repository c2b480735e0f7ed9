/** Shares one running task among all who ask for the same key; once it has ended, the next one asks anew. */
export class InFlight<T> {
  readonly #running = new Map<string, Promise<T>>();

  share(key: string, task: () => Promise<T>): Promise<T> {
    const running = this.#running.get(key);
    if (running !== undefined) return running;
    const started = task().finally(() => this.#running.delete(key));
    this.#running.set(key, started);
    return started;
  }
}
