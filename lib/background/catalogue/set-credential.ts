import { fault, ok, type Result } from '../../domain/result';
import type { CredentialState } from '../../messages/protocol-settings';
import type { Database } from '../../store/db';
import type { ReadTx } from '../../store/schema';
import { readSetting, saveSetting } from '../../store/settings';
import { builtInCredential } from '../../tmdb/built-in';
import { credentialKind } from '../../tmdb/credential';
import type { TmdbClient } from '../../tmdb/client';

/** What kind of credential is held and whether TMDB takes it; never the credential itself. */
export function readCredential(db: Database): Promise<CredentialState> {
  return db.read(['settings'], readCredentialIn);
}

export async function readCredentialIn(tx: ReadTx): Promise<CredentialState> {
  const [text, state] = await Promise.all([
    readSetting(tx, 'credential'),
    readSetting(tx, 'credentialState'),
  ]);
  const kind = text === '' ? 'malformed' : credentialKind(text);
  if (kind !== 'malformed') return { kind, state };
  return builtInCredential() === '' ? { kind: 'none', state: 'none' } : { kind: 'build', state: 'works' };
}

/**
 * Checks a v3 key or v4 token with TMDB and keeps it unless TMDB refuses it. An empty text removes the one held.
 * Faults: `malformed` when it is neither a key nor a token, `refused` when TMDB says no; both keep what was held.
 */
export async function setCredential(
  db: Database,
  tmdb: TmdbClient,
  given: string,
): Promise<Result<CredentialState, 'malformed' | 'refused'>> {
  const text = given.trim();
  if (text === '') {
    await keep(db, '', 'unchecked');
    return ok(await readCredential(db));
  }
  const kind = credentialKind(text);
  if (kind === 'malformed') return fault('malformed');
  const state = await tmdb.checkCredential(text);
  if (state === 'refused') return fault('refused');
  await keep(db, text, state);
  return ok({ kind, state });
}

/**
 * TMDB took the stored credential, or refused it, whatever it was asked for: from now on that is what is said of it.
 * Answers whether it was other before.
 */
export async function noteCredential(db: Database, asked: string, takes: boolean): Promise<boolean> {
  const state = takes ? 'works' : 'refused';
  const isNews = async (tx: ReadTx) =>
    (await readSetting(tx, 'credential')) === asked && (await readSetting(tx, 'credentialState')) !== state;
  // Looked at before: what is written makes the answer that is kept ready for the popup stale.
  if (!(await db.read(['settings'], isNews))) return false;
  return db.write(['settings'], async (tx) => {
    const news = await isNews(tx);
    if (news) await saveSetting(tx, 'credentialState', state);
    return news;
  });
}

function keep(db: Database, credential: string, state: 'unchecked' | 'works' | 'offline'): Promise<void> {
  return db.write(['settings'], async (tx) => {
    await saveSetting(tx, 'credential', credential);
    await saveSetting(tx, 'credentialState', state);
  });
}
