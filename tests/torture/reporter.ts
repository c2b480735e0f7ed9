import type { WatchFinished } from '../../lib/messages/protocol-watch.ts';
import { ask, isAlive } from '../../lib/platform/content-runtime.ts';
import { createReporter, type Reporter } from '../../lib/watch/report.ts';

declare global {
  /** Reports until it is acknowledged, as the content script does. */
  var couchmarkFinish: (report: WatchFinished) => void;
  /** Hears what became of reports, as JSON (`Heard`). Given by the torture run. */
  var couchmarkHeard: (heard: string) => void;
}

/** An answer to one report, or the reports that a newer copy of the content script goes on with. */
export type Heard =
  | { readonly reportId: string; readonly ok: boolean; readonly code: string | null }
  | { readonly handedOver: readonly string[] };

/** The words of lib/watch/succession. */
const SUCCEED = 'couchmark:succeed';
const ESTATE = 'couchmark:estate';

const tell = (heard: Heard) => couchmarkHeard(JSON.stringify(heard));

/**
 * Runs in the content script's own world of a posed page: the real reporter over the real channel, which leaves what it
 * could not bring home to a newer copy of the content script as the real one does. Only what it reports was not played.
 */
function begin(): Reporter {
  return createReporter({
    site: '',
    async ask(name, payload, timeout) {
      const answer = await ask(name, payload, timeout);
      const reportId = 'reportId' in payload ? payload.reportId : '';
      tell({ reportId, ok: answer.ok, code: answer.ok ? null : answer.code });
      return answer;
    },
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    newId: () => '',
    language: () => '',
    offset: () => 0,
    onState: () => undefined,
  });
}

let reporter = begin();
/** What the real copy in this world leaves, which a newer one hears first. */
let left: { viewing: unknown; unsent: unknown[] } = { viewing: null, unsent: [] };

globalThis.couchmarkFinish = (report) => reporter.finish(report);
document.addEventListener(ESTATE, (event) => {
  if (event instanceof CustomEvent && typeof event.detail === 'string') left = JSON.parse(event.detail);
});
document.addEventListener(SUCCEED, succeed);

function succeed(): void {
  if (isAlive()) {
    // A second copy of the same version: this one goes on, but has to be heard after that one when both are cut off.
    document.removeEventListener(SUCCEED, succeed);
    setTimeout(() => document.addEventListener(SUCCEED, succeed), 0);
    return;
  }
  const unsent = reporter.stop();
  reporter = begin();
  if (unsent.length === 0) return;
  tell({ handedOver: unsent.map(({ reportId }) => reportId) });
  const detail = JSON.stringify({ viewing: left.viewing, unsent: [...left.unsent, ...unsent] });
  document.dispatchEvent(new CustomEvent(ESTATE, { detail }));
}
