import { expect, test } from 'vitest';
import { credentialKind } from '../../lib/tmdb/credential';
import { KEY, TOKEN } from './fake-tmdb';

test.each([
  [KEY, 'v3'],
  [KEY.toUpperCase(), 'v3'],
  [`  ${KEY}\n`, 'v3'],
  [TOKEN, 'v4'],
  [`\t${TOKEN} `, 'v4'],
  ['', 'malformed'],
  [KEY.slice(1), 'malformed'],
  [`${KEY}0`, 'malformed'],
  [KEY.replace('0', 'g'), 'malformed'],
  [TOKEN.split('.').slice(0, 2).join('.'), 'malformed'],
  [`${TOKEN}.more`, 'malformed'],
  [`Bearer ${TOKEN}`, 'malformed'],
  [TOKEN.replace('.', '.\n'), 'malformed'],
])('%j is %s', (text, kind) => {
  expect(credentialKind(text)).toBe(kind);
});
