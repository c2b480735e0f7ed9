// @vitest-environment happy-dom
import { readPages, VIDEO } from './read-pages';

readPages({
  crave: [
    'https://www.crave.ca/en/play/quiet-coast/the-flood-s2e5-2712345',
    [
      {
        name: 'the address stayed at the one before',
        html: `<div class="jasper-player">${VIDEO}<div class="jasper-player-title__title-x">Quiet Coast</div><div class="jasper-player-title__subtitle-x2">S2 E6: The Ebb</div></div>`,
        reads: 'episode 2|6',
        id: null,
      },
    ],
  ],
  vidio: [
    'https://www.vidio.com/watch/8123456-quiet-coast',
    [
      {
        name: 'older layout, the season in the picker of lists',
        html: `<div class="watch-playlist-picker__selector">Season 2</div><h1 class="video-property__title">Ep 05 - The Flood</h1>`,
        lang: 'id',
        reads: 'episode 2|5',
      },
      {
        name: 'heading and line in one box',
        html: `<div data-testid="information-title"><div><h1>Quiet Coast</h1><p>Season 2: Ep 05 - The Flood</p></div></div>`,
        lang: 'id',
        reads: 'episode 2|5',
        show: 'Quiet Coast',
      },
    ],
  ],
  tver: [
    'https://tver.jp/episodes/epabc12345',
    [
      {
        name: 'full-width number',
        html: `<h2 class="EpisodeDescription_seriesTitle__x1">静かな岸</h2><h1 class="EpisodeDescription_title__y2">＃５　洪水</h1>`,
        lang: 'ja',
        reads: 'episode |5',
        show: '静かな岸',
      },
      {
        name: 'a digest',
        html: `<h2 class="EpisodeDescription_seriesTitle__x1">静かな岸</h2><h1 class="EpisodeDescription_title__y2">第5話 予告</h1>`,
        lang: 'ja',
        reads: 'episode |',
      },
    ],
  ],
});
