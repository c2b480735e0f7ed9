import { ok } from '../../domain/result';
import { withoutBrand } from '../../match/site-brand';
import type { WatchIdentity } from '../../messages/protocol-watch';
import type { Handlers, Sender } from '../../messages/receive';
import { GENERIC } from '../../sites/registry';
import { readSetting } from '../../store/settings';
import { finishLeft } from './finish-left';
import { createFrameJoin, type FramePorts } from './join-frames';
import type { Tools } from '../tools';

type Followed = Pick<Handlers, 'watch.began' | 'watch.progress' | 'watch.finished'>;

interface Deps extends FramePorts {
  /** A report is durable: settle it. */
  reported(): void;
}

/**
 * What a page's script cannot know by itself, added from its tab before the handlers see a message: the labels around a
 * player in a frame, the episode that the tab left for this one, and the address where it is watched.
 */
export function followTabs(tools: Tools, handlers: Followed, deps: Deps): Followed {
  const join = createFrameJoin(deps);

  /** Which viewing the tab showed before this one. */
  async function leftBy({ tab }: Sender, viewing: string): Promise<string | null> {
    if (tab?.id === undefined) return null;
    const key = `tab:${tab.id}`;
    const before = await deps.memory.get(key);
    await deps.memory.set(key, viewing);
    return typeof before === 'string' && before !== viewing ? before : null;
  }

  return {
    'watch.began': async (began, sender) => {
      const joined = await join(began, sender, false);
      if (joined === null || joined.previous.length > 0) {
        const thresholds = await tools.db.read(['settings'], (tx) => readSetting(tx, 'thresholds'));
        return ok({ played: 0, thresholds });
      }
      const watched = inTab(joined.watched, sender);
      const left = await leftBy(sender, began.viewing);
      if (left !== null && (await finishLeft(tools, left, watched))) deps.reported();
      return handlers['watch.began'](watched, sender);
    },
    'watch.progress': async (progress, sender) => {
      const joined = await join(progress, sender, false);
      if (joined === null || joined.previous.length > 0) return ok(null);
      return handlers['watch.progress'](inTab(joined.watched, sender), sender);
    },
    'watch.finished': async (report, sender) => {
      const joined = await join(report, sender, true);
      // A frame of which nothing can be said: there is nothing to keep.
      if (joined === null) return ok({ reportId: report.reportId });
      const { watched, previous } = joined;
      const inFrame = watched !== report;
      return handlers['watch.finished'](
        { ...inTab(watched, sender), previous: inFrame ? previous : report.previous },
        sender,
      );
    },
  };
}

/** With the page's address, and on a site that the user named without what that says of itself. */
function inTab<T extends WatchIdentity>(watched: T, sender: Sender): T {
  const page = pageOf(sender);
  if (watched.site !== GENERIC.id || page === null) return { ...watched, ...(page !== null && { page }) };
  return { ...watched, page, claims: withoutBrand(watched.claims, new URL(page).hostname) };
}

/** The address of the tab's page without query and fragment, if it is no longer than a message may hold. */
function pageOf({ tab, url }: Sender): string | null {
  const address = tab?.url ?? url ?? '';
  if (!URL.canParse(address)) return null;
  const { origin, pathname } = new URL(address);
  return origin.length + pathname.length <= 300 ? `${origin}${pathname}` : null;
}
