/**
 * The one way to the console, for faults that only a developer can mend. Never given a credential, an address of
 * TMDB (a v3 key travels in it) or a page's labels.
 */
export function logError(where: string, error: unknown): void {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  // oxlint-disable-next-line no-console -- this is the logger
  console.error(`Couchmark: ${where}: ${text}`);
}
