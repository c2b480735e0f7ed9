// @vitest-environment happy-dom
import { readPages, title, VIDEO } from './read-pages';

readPages({
  skyshowtime: [
    'https://www.skyshowtime.com/hu/watch/playback/vod/SkyShowtime:GMO_1/0a0a0a0a-1111-4222-8333-444444444444',
    [
      {
        name: 'Hungarian, both numbers before their words',
        html: `<div class="video-player-component">${VIDEO}<div class="playback-metadata__container-title">Csendes Tenger</div><div class="playback-metadata__container-episode-metadata-info">2. évad 5. rész: Az ár</div></div>`,
        video: '.video-player-component video',
        lang: 'hu',
        reads: 'episode 2|5',
        show: 'Csendes Tenger',
      },
    ],
  ],
  bbc: [
    'https://www.bbc.co.uk/iplayer/episode/m0012345/quiet-coast-series-2-5-the-flood',
    [
      {
        name: 'numbered and titled, header in a shadow root',
        html: `${title('Quiet Coast - Series 2: 5. The Flood - BBC iPlayer')}<div class="play-cta__title">Quiet Coast</div><div class="play-cta__subtitle">Series 2: 5. The Flood</div><smp-toucan-player><template shadowrootmode="open">${VIDEO}<smp-title-header title="Quiet Coast" secondary-title="Series 2: 5. The Flood"></smp-title-header></template></smp-toucan-player>`,
        reads: 'episode 2|5',
      },
      {
        name: 'the trailer is over, its button hidden in the player',
        html: `${title('Quiet Coast - Series 2: 5. The Flood - BBC iPlayer')}<smp-toucan-player><template shadowrootmode="open"><smp-playback><template shadowrootmode="open">${VIDEO}<button class="skip-trailer" hidden>Skip</button></template></smp-playback></template></smp-toucan-player>`,
        reads: 'episode 2|5',
      },
      {
        name: 'a trailer in the player',
        html: `${title('Quiet Coast - Series 2: 5. The Flood - BBC iPlayer')}<smp-toucan-player><template shadowrootmode="open"><smp-playback><template shadowrootmode="open">${VIDEO}<button class="skip-trailer">Skip</button></template></smp-playback></template></smp-toucan-player>`,
        reads: '!episode 2|5',
      },
      {
        name: 'Welsh',
        html: `${title('Arfordir - Cyfres 2: Pennod 5 - BBC iPlayer')}<div class="play-cta__title">Arfordir</div><div class="play-cta__subtitle">Cyfres 2: Pennod 5</div><smp-toucan-player></smp-toucan-player>`,
        lang: 'cy',
        reads: 'episode 2|5',
      },
      {
        name: 'a daily programme by its date',
        html: `${title('The Daily Tide - 12/05/2026 - BBC iPlayer')}<div class="play-cta__title">The Daily Tide</div><div class="play-cta__subtitle">12/05/2026</div><smp-toucan-player></smp-toucan-player>`,
        lang: 'en-GB',
        reads: 'episode |',
      },
    ],
  ],
  canal: [
    'https://www.canalplus.com/series/live-wire/h/1_2',
    [
      {
        name: 'a show whose name begins with the word for channels',
        html: `<div>${VIDEO}<p>Live Wire</p><p>Saison 2</p><p>Épisode 5 : La crue</p></div>`,
        video: 'video',
        lang: 'fr',
        reads: 'episode 2|5',
        show: 'Live Wire',
      },
      {
        name: 'a channel',
        url: 'https://www.canalplus.com/live/?channel=1',
        html: `<div>${VIDEO}<p>Live Wire</p><p>Saison 2</p><p>Épisode 5 : La crue</p></div>`,
        video: 'video',
        lang: 'fr',
        reads: 'live',
      },
    ],
  ],
  itvx: [
    'https://www.itv.com/watch/quiet-coast/2a1234/2a1234a0005',
    [
      {
        name: 'played from the programme’s page, whose id is none of an episode',
        url: 'https://www.itv.com/watch/quiet-coast/2a1234',
        html: `<meta property="og:title" content="Quiet Coast - Series 2 - Episode 5">`,
        reads: 'episode 2|5',
        id: null,
      },
      {
        name: 'data of another page',
        html: `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props: { pageProps: { programme: { title: 'Quiet Coast' }, episode: { episodeId: '2a1234a0004', series: 2, episode: 4 } } }, query: { episodeId: '2a1234a0004' } })}</script>`,
        reads: 'unknown |',
      },
    ],
  ],
  channel4: [
    'https://www.channel4.com/programmes/quiet-coast/on-demand/71234-005',
    [
      {
        name: 'the page’s line',
        html: `<div class="all4-brandhubs-details__title--text">Quiet Coast</div><div class="all4-brandhubs-details__episode-number">Series 2 Episode 5</div>`,
        reads: 'episode 2|5',
      },
    ],
  ],
  ard: [
    'https://www.ardmediathek.de/video/stilles-ufer/folge-5-die-flut-s02-e05/das-erste/Y3JpZDovL2Rhc2Vyc3RlLmRl',
    [
      {
        name: 'title with number behind and a version',
        html: title('Folge 5: Die Flut (S02/E05) - Originalversion - hier anschauen'),
        lang: 'de',
        reads: 'episode 2|5',
      },
      {
        name: 'number among all',
        html: title('Stilles Ufer: Folge 25/42: Die Flut | ARD Mediathek'),
        lang: 'de',
        reads: 'episode |',
      },
    ],
  ],
  zdf: [
    'https://www.zdf.de/play/serien/stilles-ufer-100/die-flut-104',
    [
      {
        name: 'overlay with a year and a kind',
        html: `<div class="zdfplayer-overlay"><a title="Mehr zu Stilles Ufer" href="/x">Stilles Ufer</a><h2>Die Flut</h2><p>Drama • S2 F5 • 2024 • 16+</p></div>`,
        lang: 'de',
        reads: 'episode 2|5',
        show: 'Stilles Ufer',
      },
    ],
  ],
  viaplay: [
    'https://viaplay.fi/player/default/sarjat/hiljainen-rannikko/kausi-2/jakso-5',
    [{ name: 'the Finnish address', html: '', lang: 'fi', reads: 'episode 2|5' }],
  ],
  nrk: [
    'https://tv.nrk.no/serie/stille-kyst/sesong/2/episode/5',
    [
      {
        name: 'a title of the episode before',
        html: title('Stille kyst - Sesong 2: 4. Ebbe - NRK TV'),
        lang: 'no',
        reads: 'episode |',
      },
    ],
  ],
  raiplay: [
    'https://www.raiplay.it/video/2026/01/Costa-quieta-0a0a0a0a-1111-4222-8333-444444444444.html',
    [
      {
        name: 'a daily series that counts through, in the title alone',
        html: title('Costa quieta - Puntata 6543 - RaiPlay'),
        lang: 'it',
        reads: 'episode |6543',
        show: 'Costa quieta',
      },
    ],
  ],
  svt: [
    'https://www.svtplay.se/video/KABCDEF/tyst-kust/5-floden',
    [
      {
        name: 'address and title',
        html: title('Tyst kust - 5. Floden | SVT Play'),
        lang: 'sv',
        reads: 'episode |5',
      },
    ],
  ],
});
