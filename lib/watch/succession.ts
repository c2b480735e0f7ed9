import type { WatchFinished } from '../messages/protocol-watch';
import type { Inheritance } from './viewing';

/**
 * One copy of the script in a tab gives way to a newer one (the extension was updated, or it was injected twice). The
 * newer asks by an event on the document, the older answers within that call with what must not be lost and stops for
 * good; cut off from the extension it still can do that. The page hears both. What comes over is checked as data; at
 * worst a page claims by it that something was finished, which a page can do anyway by playing a video.
 */
const SUCCEED = 'couchmark:succeed';
const ESTATE = 'couchmark:estate';
const LIMIT = 200_000;
const MOST_REPORTS = 20;

export interface Estate {
  readonly viewing: Inheritance | null;
  readonly unsent: readonly WatchFinished[];
}

/** Stops older copies in this document and answers what they leave. */
export function succeed(document: Document, site: string): Estate {
  let estate: Estate = { viewing: null, unsent: [] };
  const hear = (event: Event): void => {
    const detail: unknown = 'detail' in event ? event.detail : null;
    if (typeof detail === 'string' && detail.length <= LIMIT) estate = check(detail, site);
  };
  document.addEventListener(ESTATE, hear);
  document.dispatchEvent(new CustomEvent(SUCCEED));
  document.removeEventListener(ESTATE, hear);
  return estate;
}

/** Calls back once when a newer copy appears; what that answers is handed over. */
export function onSuccessor(document: Document, retire: () => Estate): void {
  const hear = (): void => {
    const detail = JSON.stringify(retire());
    document.dispatchEvent(new CustomEvent(ESTATE, { detail }));
  };
  document.addEventListener(SUCCEED, hear, { once: true });
}

function check(text: string, site: string): Estate {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    data = null;
  }
  const estate = isRecord(data) ? data : {};
  const viewing = estate['viewing'];
  const unsent: unknown[] = Array.isArray(estate['unsent']) ? estate['unsent'] : [];
  return {
    viewing: isInheritance(viewing) ? viewing : null,
    unsent: unsent.slice(0, MOST_REPORTS).filter((report) => isReport(report, site)),
  };
}

function isInheritance(value: unknown): value is Inheritance {
  return (
    Array.isArray(value) &&
    typeof value[0] === 'string' &&
    value.slice(1, 7).every(Number.isFinite) &&
    value.length === 9
  );
}

/** The background checks every field; here only that it is a report of this very site. */
function isReport(value: unknown, site: string): value is WatchFinished {
  return isRecord(value) && value['site'] === site && typeof value['reportId'] === 'string';
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null;
}
