import { scriptJson } from './answer.ts';
import { netflixId } from './addresses.ts';
import type { DemoEpisode, DemoShow } from './demo-show.ts';
import { firstAirDate, regularEpisodes } from './demo-show.ts';

/** What Netflix's metadata answers for a title, as far as readers use it. */
export function netflixMetadata(show: DemoShow, current: DemoEpisode): object {
  const seasons = show.seasons.filter((season) => season.number > 0 && season.episodes.length > 0);
  return {
    version: '2',
    video: {
      id: 70_000_000 + show.id,
      title: show.name,
      type: 'show',
      year: Number(firstAirDate(show).slice(0, 4)),
      currentEpisode: netflixId(current),
      hiddenEpisodeNumbers: false,
      seasons: seasons.map((season) => ({
        id: 71_000_000 + season.id,
        seq: season.number,
        title: season.name || `Season ${season.number}`,
        shortName: `S${season.number}`,
        longName: season.name || `Season ${season.number}`,
        year: Number((season.episodes[0]?.airDate ?? '').slice(0, 4)),
        episodes: season.episodes.map((episode) => ({
          id: netflixId(episode),
          episodeId: netflixId(episode),
          seq: episode.number,
          title: episode.name || `Episode ${episode.number}`,
          synopsis: episode.overview,
          runtime: 61,
          creditsOffset: 57,
          watchedToEndOffset: 57,
          bookmark: { offset: 0, watchedDate: 0 },
          skipMarkers: {},
        })),
      })),
    },
  };
}

/** The Netflix-shaped watch page; how it behaves is in client/netflix.js. */
export function netflixPage(show: DemoShow, episode: DemoEpisode): string {
  const data = {
    metadata: netflixMetadata(show, episode),
    order: regularEpisodes(show).map(netflixId),
  };
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Netflix</title>
<link rel="icon" href="data:,">
<style>
html, body { margin: 0; height: 100%; background: #000; color: #fff; font-family: system-ui, sans-serif; }
[data-uia="watch-video"], [data-uia="player"], [data-uia="video-canvas"], video { width: 100%; height: 100%; }
.bar { position: fixed; left: 0; right: 0; bottom: 0; padding: 24px 40px; display: flex; gap: 12px; align-items: baseline; background: linear-gradient(#0000, #000c); }
.bar h4 { margin: 0; font-size: 20px; }
.bar span { margin-right: 8px; }
[data-uia="ads-info-container"] { position: fixed; top: 24px; right: 32px; }
</style>
</head>
<body>
<div data-uia="watch-video"><div class="watch-video--player-view" data-uia="player"><div data-uia="video-canvas"><video playsinline></video></div></div></div>
<script id="data" type="application/json">${scriptJson(data)}</script>
<script src="/netflix.js"></script>
</body>
</html>
`;
}

/** The page of choices, with a preview playing by itself: nothing on it is an episode being watched. */
export function netflixBrowsePage(): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Home - Netflix</title><link rel="icon" href="data:,"></head>
<body><main><h1>Home</h1><video autoplay muted loop src="/video/61/billboard.webm" width="640"></video></main></body>
</html>
`;
}
