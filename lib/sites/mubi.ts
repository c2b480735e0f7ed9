import { naming, segments } from './address';
import { jsonLdEpisode } from './json-ld';
import { makeReading } from './make-reading';
import type { PageView, Reader, Reading } from './reading';
import { claim, text } from './text';

/** MUBI: films, and few series whose episodes only the page's data names. */
export const reader: Reader = {
  site: 'mubi',
  isWatchPage: (url) => /\/player(\/|$)/.test(url.pathname),
  read,
};

function read(view: PageView): Reading {
  const parts = segments(view.url);
  const slug = parts[parts.indexOf('player') - 1];
  const episode = parts.includes('films') ? null : jsonLdEpisode(view, naming(slug));
  if (episode !== null) return makeReading({ id: slug, claims: [episode] });
  const film = text(view.document, 'h1[itemprop="name"],h1');
  return makeReading({ kind: 'film', id: slug, claims: [claim('page', { show: film })] });
}
