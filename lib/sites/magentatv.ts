import { makeReading } from './make-reading';
import { titled } from './page-claims';
import { segments } from './address';
import type { PageView, Reader, Reading } from './reading';
import { text } from './text';

/** MagentaTV (Germany): one line, `Show - S1 E2 - Title` (2026-07). */
export const reader: Reader = {
  site: 'magentatv',
  isWatchPage: (url) => segments(url).length > 0,
  read,
};

function read(view: PageView): Reading {
  const line = titled('title', text(view.document, '#PARAGRAPH-TITLE'));
  return makeReading({
    claims: [
      line === null ? null : { ...line, source: 'player' },
      titled('title', view.document.title, /^MagentaTV\s*[-–|]\s*|\s*[-–|]\s*MagentaTV$/gi),
    ],
  });
}
