import { escapeHtml, scriptJson } from './answer.ts';
import type { DemoEpisode, DemoShow } from './demo-show.ts';
import { firstAirDate, regularEpisodes } from './demo-show.ts';
import { imagePath } from './images.ts';

const IMAGES = 'https://image.tmdb.org/t/p';

/** The demo site's front: a poster for each show that has episodes. */
export function homePage(shows: readonly DemoShow[]): string {
  const cards = shows.flatMap((show) => {
    const first = regularEpisodes(show)[0];
    const poster = imagePath(show, 'poster');
    if (first === undefined || poster === null) return [];
    return [
      `<a class="card" href="/watch/${show.slug}/${first.season}/${first.number}"><img src="${IMAGES}/w342${poster}" alt="" width="171" height="257"><b>${escapeHtml(show.name)}</b><span>${firstAirDate(show).slice(0, 4)}</span></a>`,
    ];
  });
  return page('Nightlight', `<main class="cards">${cards.join('')}</main>`);
}

/**
 * The watch page of one episode. What it says of itself is written by client/player.js as the episodes change:
 * title, JSON-LD and the labels, so that they can also be late, stale or missing.
 */
export function watchPage(show: DemoShow, episode: DemoEpisode): string {
  const listed = regularEpisodes(show).includes(episode) ? regularEpisodes(show) : [episode];
  const data = {
    show: { name: show.name, slug: show.slug, year: firstAirDate(show).slice(0, 4) },
    at: listed.indexOf(episode),
    episodes: listed.map((one) => ({
      season: one.season,
      number: one.number,
      title: one.name,
      overview: one.overview,
      airDate: one.airDate,
      still: one.still ? `${IMAGES}/w300${imagePath(show, 'still', one.season, one.number) ?? ''}` : null,
    })),
  };
  return page(
    show.name,
    `<main class="watch">
  <section>
    <div class="stage"><video id="player" controls playsinline></video><div id="label"></div><div id="upnext" hidden></div></div>
    <p id="where"></p>
    <h1 id="title"></h1>
    <p id="overview"></p>
  </section>
  <nav id="episodes" aria-label="Episodes"></nav>
</main>
<script id="data" type="application/json">${scriptJson(data)}</script>
<script type="module" src="/player.js"></script>`,
  );
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/site.css">
</head>
<body>
<header><a href="/">Nightlight</a><span>a demo streaming site with invented shows</span></header>
${body}
</body>
</html>
`;
}
