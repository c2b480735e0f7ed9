import { fault, ok, type Result } from '../../domain/result';
import type { BindingChange, BindingEntry } from '../../messages/protocol-titles';
import { allBindings, forgetBinding, readBinding, saveBinding } from '../../store/bindings';
import { readSetting } from '../../store/settings';
import { readShow } from '../../store/show-list';
import type { TmdbCode } from '../../tmdb/tmdb-fault';
import { loadCatalogue } from '../catalogue/load-catalogue';
import type { Tools } from '../tools';
import { siteName } from '../sites/site-name';

/** Every answer to "which show is this title", the user's and the learned ones, newest change first. */
export function listBindings({ db }: Tools): Promise<BindingEntry[]> {
  return db.read(['bindings', 'shows'], async (tx) => {
    const held = await allBindings(tx);
    const entries = await Promise.all(
      held.map(async ({ site, key, words, showId, by, offsets, order, suspended, changedAt, page }) => ({
        site,
        key,
        words,
        showId,
        by,
        offsets,
        order,
        suspended,
        changedAt,
        siteName: siteName(site, page),
        show: showId === null ? null : ((await readShow(tx, showId))?.name ?? null),
      })),
    );
    return entries.sort((a, b) => b.changedAt - a.changedAt || (a.key < b.key ? -1 : 1));
  });
}

/** The user's own answer for a title; it wins over what was or will be learned. */
export async function changeBinding(
  tools: Tools,
  change: BindingChange,
): Promise<Result<null, 'unknownShow' | TmdbCode>> {
  if (change.showId !== null) {
    const loaded = await loadCatalogue(tools, change.showId);
    if (!loaded.ok) return loaded;
  }
  await tools.db.write(['bindings', 'settings'], async (tx) => {
    const held = await readBinding(tx, change.site, change.key);
    const device = await readSetting(tx, 'device');
    await saveBinding(tx, {
      ...change,
      ...(held?.page !== undefined && { page: held.page }),
      words: held?.words ?? change.key,
      by: 'user',
      suspended: false,
      changedAt: tools.clock.now(),
      device,
    });
  });
  return ok(null);
}

/** Forgets an answer: the next report of the title is matched anew. Fault `noBinding` when there is none. */
export function dropBinding({ db }: Tools, site: string, key: string): Promise<Result<null, 'noBinding'>> {
  return db.write(['bindings'], async (tx) => {
    if ((await readBinding(tx, site, key)) === undefined) return fault('noBinding');
    await forgetBinding(tx, site, key);
    return ok(null);
  });
}
