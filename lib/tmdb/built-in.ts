import { credentialKind } from './credential';

/** The credential that the build carries (`WXT_TMDB_TOKEN`), for those who gave none of their own; empty = none. */
export function builtInCredential(): string {
  const text: unknown = import.meta.env['WXT_TMDB_TOKEN'];
  return typeof text === 'string' && credentialKind(text) !== 'malformed' ? text.trim() : '';
}
