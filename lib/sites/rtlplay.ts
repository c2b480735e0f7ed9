import { segments } from './address';
import { makeReading } from './make-reading';
import { titled } from './page-claims';
import { shows } from './player-root';
import type { PageView, Reader, Reading } from './reading';
import { text } from './text';

/** RTLplay (Belgium): one heading, `Show S1 E2 Title -` (2026-06). */
export const reader: Reader = {
  site: 'rtlplay',
  isWatchPage: (url) => segments(url).length > 1,
  read,
};

function read(view: PageView): Reading {
  const line = titled('title', text(view.document, 'h1').replace(/\s*-\s*$/, ''));
  return makeReading({
    id: /_?(\d{4,})\/?$/.exec(view.url.pathname)?.[1],
    ad: shows(view.document, '[class*="AdBreakStats"]'),
    claims: [
      line === null ? null : { ...line, source: 'page' },
      titled('title', view.document.title, /\s*[-|]\s*RTL ?play.*$/i),
    ],
  });
}
