import { readFile } from 'node:fs/promises';
import type { Answer, Asked } from './answer.ts';
import { html, json, notFound } from './answer.ts';
import type { DemoEpisode, DemoShow } from './demo-show.ts';
import { netflixId } from './addresses.ts';
import { findEpisode, regularEpisodes } from './demo-show.ts';
import { homePage, watchPage } from './demo-pages.ts';
import { netflixBrowsePage, netflixMetadata, netflixPage } from './netflix-page.ts';

export function answerDemoSite(shows: readonly DemoShow[], asked: Asked): Answer | Promise<Answer> {
  if (asked.path === '/') return html(homePage(shows));
  const file = /^\/(player\.js|site\.css)$/.exec(asked.path)?.[1];
  if (file !== undefined) return clientFile(file);
  const [, slug, season, episode] = /^\/watch\/([\w-]+)\/(\d+)\/(\d+)$/.exec(asked.path) ?? [];
  const show = shows.find((one) => one.slug === slug);
  const found = show && findEpisode(show, Number(season), Number(episode));
  return show && found ? html(watchPage(show, found)) : notFound('such page');
}

export function answerNetflix(shows: readonly DemoShow[], asked: Asked): Answer | Promise<Answer> {
  if (asked.path === '/netflix.js') return clientFile('netflix.js');
  if (asked.path === '/' || asked.path === '/browse') return html(netflixBrowsePage());
  if (asked.path === '/nq/website/memberapi/release/metadata') {
    const found = byNetflixId(shows, asked.query.get('movieid'));
    return found === null ? notFound('such title') : json(netflixMetadata(...found));
  }
  const found = byNetflixId(shows, /^\/watch\/(\d+)$/.exec(asked.path)?.[1] ?? null);
  return found === null ? notFound('such page') : html(netflixPage(...found));
}

function byNetflixId(shows: readonly DemoShow[], id: string | null): [DemoShow, DemoEpisode] | null {
  for (const show of shows) {
    const found = regularEpisodes(show).find((episode) => String(netflixId(episode)) === id);
    if (found !== undefined) return [show, found];
  }
  return null;
}

async function clientFile(name: string): Promise<Answer> {
  const body = await readFile(new URL(`client/${name}`, import.meta.url));
  return { status: 200, type: name.endsWith('.css') ? 'text/css' : 'text/javascript', body };
}
