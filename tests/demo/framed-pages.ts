import { html, type Answer, type Handler } from './answer.ts';

/** A site whose pages name an episode and hold the player of a host in a frame. */
export const FRAMING_HOST = 'framed.couchmark.test';
/** Another site, of the player. */
export const PLAYER_HOST = 'player.couchmark.test';

export function framedAddress(season: number, episode: number, player: string): string {
  return `https://${FRAMING_HOST}/watch/${season}/${episode}?player=${player}`;
}

/** What `FRAMING_HOST` answers: at a framed address the page around the frame, elsewhere the player. */
export function aroundPlayer(show: string): Handler {
  return ({ path, query }) => {
    const [, season, episode] = /^\/watch\/(\d+)\/(\d+)$/.exec(path) ?? [];
    if (season === undefined) return framedPlayer();
    const data = {
      '@context': 'https://schema.org',
      '@type': 'TVEpisode',
      episodeNumber: Number(episode),
      partOfSeason: { '@type': 'TVSeason', seasonNumber: Number(season) },
      partOfSeries: { '@type': 'TVSeries', name: show },
    };
    return html(`<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>${show} S${season} E${episode}</title><link rel="icon" href="data:,">
<script type="application/ld+json">${JSON.stringify(data)}</script></head>
<body><iframe src="https://${query.get('player')}/embed" width="640" height="360" allow="autoplay"></iframe></body></html>`);
  };
}

/** Plays by itself, and says nothing of what. */
export function framedPlayer(): Answer {
  return html(`<!doctype html><html><head><meta charset="utf-8"><title>Player</title></head><body>
<video src="/video/61/embedded.webm" muted width="640" height="360"></video>
<script>
  const video = document.querySelector('video');
  video.playbackRate = video.defaultPlaybackRate = 16;
  video.play();
</script></body></html>`);
}
