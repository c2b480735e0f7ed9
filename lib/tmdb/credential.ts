/** TMDB hands out two credentials, both good for everything here. */
export type CredentialKind = 'v3' | 'v4' | 'malformed';

/** A v3 key is 32 hexadecimal digits; a v4 read access token is a JSON web token: three dot-separated parts. */
const KEY = /^[0-9a-f]{32}$/i;
const TOKEN = /^eyJ[\w-]{1,2000}\.[\w-]{1,4000}\.[\w-]{1,2000}$/;

/** Tells a v3 key from a v4 token by its form; space around it does not matter. Says nothing on whether TMDB takes it. */
export function credentialKind(text: string): CredentialKind {
  const trimmed = text.trim();
  if (KEY.test(trimmed)) return 'v3';
  return TOKEN.test(trimmed) ? 'v4' : 'malformed';
}
