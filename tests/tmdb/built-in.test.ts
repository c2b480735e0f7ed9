import { afterEach, describe, expect, it, vi } from 'vitest';
import { readCredential, setCredential } from '../../lib/background/catalogue/set-credential';
import { builtInCredential } from '../../lib/tmdb/built-in';
import type { TmdbClient } from '../../lib/tmdb/client';
import { freshDatabase } from '../support/database';

const TOKEN = '0123456789abcdef0123456789abcdef';
const OWN = 'fedcba9876543210fedcba9876543210';
const tmdb = { checkCredential: async () => 'works' } as unknown as TmdbClient;

describe('a key that the build carries', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('is none in an ordinary build, and none when it is no key', () => {
    expect(builtInCredential()).toBe('');
    vi.stubEnv('WXT_TMDB_TOKEN', 'changeme');
    expect(builtInCredential()).toBe('');
  });

  it('stands for those who gave none, and steps back for their own', async () => {
    vi.stubEnv('WXT_TMDB_TOKEN', ` ${TOKEN}\n`);
    expect(builtInCredential()).toBe(TOKEN);
    const db = freshDatabase();
    expect(await readCredential(db)).toEqual({ kind: 'build', state: 'works' });
    expect(await setCredential(db, tmdb, OWN)).toMatchObject({ value: { kind: 'v3', state: 'works' } });
    expect(await readCredential(db)).toEqual({ kind: 'v3', state: 'works' });
    expect(await setCredential(db, tmdb, '')).toMatchObject({ value: { kind: 'build', state: 'works' } });
  });
});
