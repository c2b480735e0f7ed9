// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { mergeClaims } from '../../lib/match/claims';
import { pageView, type Shown } from '../support/page';
import { readerOf } from '../support/readers';

interface Page {
  readonly name: string;
  /** Absent: the address of the site's other pages. */
  readonly url?: string;
  readonly html: string;
  readonly lang?: string;
  readonly video?: string;
  readonly state?: unknown;
  readonly mediaSession?: Shown['mediaSession'];
  /** Kind, season, episode; with `!` in front while an advert runs. */
  readonly reads: string;
  readonly show?: string | null;
  readonly id?: string | null;
}

const VIDEO = '<video data-fx-duration="2400" data-fx-paused="false"></video>';

function read(site: string, usual: string, page: Page) {
  const { url = usual } = page;
  const html = `<html lang="${page.lang ?? 'en'}"><body>${page.html}</body></html>`;
  const view = pageView(html, {
    url,
    video: page.video ?? null,
    state: page.state ?? null,
    mediaSession: page.mediaSession ?? null,
  });
  const reading = readerOf(site).read(view);
  const labels = mergeClaims(reading.claims, page.lang ?? 'en');
  const last = labels.lastEpisode === null ? '' : `-${labels.lastEpisode}`;
  const numbers =
    reading.kind === 'film' || reading.kind === 'live'
      ? ''
      : ` ${labels.season ?? ''}|${labels.episode ?? ''}${last}`;
  return { reads: `${reading.ad ? '!' : ''}${reading.kind}${numbers}`, show: labels.show, id: reading.id };
}

const ld = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const title = (text: string): string => `<title>${text}</title>`;

const PAGES: Readonly<Record<string, readonly [url: string, pages: readonly Page[]]>> = {
  youtube: [
    'https://www.youtube.com/watch?v=abcdefghijk&list=PL1',
    [
      {
        name: 'an official show in Spanish, a page of the video before left hidden',
        html: `<ytd-watch-flexy video-id="zzzzzzzzzzz" hidden><h1 class="ytd-watch-metadata">Old</h1><div id="super-title"><a>Old Show S4 • E9</a></div></ytd-watch-flexy>
        <ytd-watch-flexy video-id="abcdefghijk"><div id="movie_player">${VIDEO}</div><div id="super-title"><a>Faro Quieto T2 • E5</a></div><div id="title"><h1>La marea</h1></div></ytd-watch-flexy>`,
        video: '#movie_player video',
        reads: 'episode 2|5',
        show: 'Faro Quieto',
        lang: 'es',
      },
      {
        name: 'an ordinary video whose title is numbered',
        html: `<ytd-watch-flexy video-id="abcdefghijk"><h1 class="ytd-watch-metadata">Fixing a boat S2 E5 | Episode 5</h1></ytd-watch-flexy>${title('Fixing a boat S2 E5 - YouTube')}`,
        mediaSession: { title: 'Fixing a boat S2 E5', artist: 'Boats', album: '' },
        reads: 'unknown |',
      },
      {
        name: 'an advert before an official show',
        html: `<ytd-watch-flexy video-id="abcdefghijk"><div id="movie_player" class="html5-video-player ad-showing">${VIDEO}</div><div id="super-title"><a>Quiet Coast S1 • E1</a></div></ytd-watch-flexy>`,
        reads: '!episode 1|1',
      },
    ],
  ],
  netflix: [
    'https://www.netflix.com/de/watch/80123456?trackId=1',
    [
      {
        name: 'German, without a season, title with a digit',
        html: `<div data-uia="video-title"><h4>Stilles Ufer</h4><span>Flg. 7</span><span>24 Stunden</span></div>`,
        lang: 'de',
        reads: 'episode |7',
        show: 'Stilles Ufer',
      },
      {
        name: 'Portuguese, without a season, title that is a number',
        html: `<div data-uia="video-title"><h4>Costa Calma</h4><span>E7</span><span>24 horas</span></div>`,
        lang: 'pt-BR',
        reads: 'episode |7',
        show: 'Costa Calma',
      },
      {
        name: 'Polish, without a season',
        html: `<div data-uia="video-title"><h4>Ciche Wybrzeże</h4><span>O7</span><span>Powódź</span></div>`,
        lang: 'pl',
        reads: 'episode |7',
      },
      {
        name: 'an age rating in a letter of the page’s language',
        html: `<div data-uia="video-title"><h4>Hiljainen Rannikko</h4><span>K16</span><span>Tulva</span></div>`,
        lang: 'fi',
        reads: 'episode |',
      },
      {
        name: 'a film whose name holds a number',
        html: `<div data-uia="video-title"><h4>Tide: Chapter 2</h4></div>`,
        reads: 'film',
      },
      {
        name: 'state of a collection without numbers of its own',
        html: '',
        state: {
          videoId: '80123456',
          type: 'show',
          show: 'Shorts',
          showId: '80',
          hidden: true,
          season: 1,
          episode: 4,
          title: 'Fog',
        },
        reads: 'episode |',
      },
      {
        name: 'controls hidden, the next-episode button there',
        html: `<button data-uia="next-episode-seamless-button">Next Episode S2:E6</button>`,
        reads: 'unknown |',
      },
    ],
  ],
  prime: [
    'https://www.primevideo.com/region/eu/detail/0ABCDEF?autoplay=1',
    [
      {
        name: 'Japanese, older layout',
        html: `<div id="dv-web-player" class="dv-player-fullscreen"><div class="atvwebplayersdk-video-surface">${VIDEO}</div><h1 class="atvwebplayersdk-title-text">静かな岸</h1><div class="atvwebplayersdk-subtitle-text">シーズン2、エピソード5 洪水</div></div>`,
        video: '#dv-web-player video',
        lang: 'ja',
        reads: 'episode 2|5',
      },
      {
        name: 'the card for the next one beside the label, a play button behind',
        html: `<button data-testid="dp-atf-play-button">Reprendre S. 1 Ép. 1</button><div id="dv-web-player-2" class="dv-player-fullscreen"><div class="atvwebplayersdk-nextupcard-wrapper"><span class="atvwebplayersdk-episode-info">S2 E6 The Ebb</span><div class="atvwebplayersdk-title-text">Next Show</div></div><div class="atvwebplayersdk-video-surface">${VIDEO}</div><div class="atvwebplayersdk-title-text">Quiet Coast</div><span class="atvwebplayersdk-episode-info">S2 Ép.5 La marée</span></div>`,
        video: '#dv-web-player-2 video',
        lang: 'fr',
        reads: 'episode 2|5',
        show: 'Quiet Coast',
      },
      {
        name: 'an advert with its timer',
        html: `<div id="dv-web-player" class="dv-player-fullscreen"><div class="atvwebplayersdk-video-surface">${VIDEO}</div><div class="atvwebplayersdk-ad-timer-remaining-time">0:21</div><div class="atvwebplayersdk-title-text">Quiet Coast</div><span class="atvwebplayersdk-episode-info">S2 E5 The Flood</span></div>`,
        video: '#dv-web-player video',
        reads: '!episode 2|5',
      },
    ],
  ],
  hotstar: [
    'https://www.hotstar.com/in/shows/quiet-coast/1260001/the-flood/1271234/watch?episodeNumber=1',
    [
      {
        name: 'class names changed, the spoken label left',
        html: `<h1>Quiet Coast</h1><div aria-label="Quiet Coast, Season 1, Episode 2, The Flood"></div><div id="video-container">${VIDEO}</div>`,
        reads: 'episode 1|2',
        id: '1271234',
      },
      {
        name: 'the spoken label in Hindi, whose words hold marks',
        html: `<h1>शांत तट</h1><div aria-label="शांत तट, सीज़न 2, एपिसोड 5, बाढ़"></div><div id="video-container">${VIDEO}</div>`,
        lang: 'hi',
        reads: 'episode 2|5',
        show: 'शांत तट',
      },
      {
        name: 'the spoken label in Thai alone',
        html: `<div aria-label="ชายฝั่ง, ซีซั่น 2, ตอนที่ 5, น้ำท่วม"></div><div id="video-container">${VIDEO}</div>`,
        lang: 'th',
        reads: 'episode 2|5',
        show: 'ชายฝั่ง',
      },
      {
        name: 'data of this episode, in a season that does not say its type',
        html: ld({
          '@type': 'TVSeries',
          name: 'Quiet Coast',
          containsSeason: {
            seasonNumber: 2,
            episode: {
              '@type': 'TVEpisode',
              episodeNumber: 5,
              url: 'https://www.hotstar.com/in/shows/quiet-coast/1260001/the-flood/1271234/watch',
            },
          },
        }),
        reads: 'episode 2|5',
        show: 'Quiet Coast',
      },
      {
        name: 'both numbers in one text of the video’s data',
        html: ld({
          '@type': 'VideoObject',
          name: 'The Flood',
          seasonEpisode: 'S2 E5',
          url: 'https://www.hotstar.com/in/shows/quiet-coast/1260001/the-flood/1271234/watch',
        }),
        reads: 'episode 2|5',
      },
      {
        name: 'a match with numbers',
        url: 'https://www.hotstar.com/in/sports/cricket/one-two/1271234/watch',
        html: `<div><p class="BUTTON1_MEDIUM">One vs Two</p><p class="BUTTON3_MEDIUM">Season 2026, Match 5</p></div>`,
        reads: 'live',
      },
      {
        name: 'a show of that name',
        url: 'https://www.hotstar.com/in/shows/sports/1260001/one/1271234/watch',
        html: `<div><p class="BUTTON1_MEDIUM">Sports</p><p class="BUTTON3_MEDIUM">S2 E5 One</p></div>`,
        reads: 'episode 2|5',
      },
      {
        name: 'a clip with its episode’s label',
        url: 'https://www.hotstar.com/in/clips/quiet-coast/1260001/best-of/1271234/watch',
        html: `<div><p class="BUTTON1_MEDIUM">Quiet Coast</p><p class="BUTTON3_MEDIUM">S2 E5 Best of</p></div>`,
        reads: 'trailer |',
      },
      {
        name: 'data of another episode left behind, nothing else',
        html: `<div id="video-container">${VIDEO}</div>${ld({ '@type': 'TVSeries', name: 'Quiet Coast', containsSeason: { seasonNumber: 1, episode: { '@type': 'TVEpisode', episodeNumber: 1, name: 'One', url: 'https://www.hotstar.com/in/shows/quiet-coast/1260001/one/1271233/watch' } } })}`,
        reads: 'unknown |',
      },
    ],
  ],
  disney: [
    'https://www.disneyplus.com/nl-nl/play/0a0a0a0a-1111-4222-8333-444444444444',
    [
      {
        name: 'Dutch in nested shadow roots',
        html: `<main-app-controls-overlay><template shadowrootmode="open"><title-bug><template shadowrootmode="open"><button><div class="title-field">Stille Kust</div><div class="subtitle-field">S2: afl. 5 De vloed</div></button></template></title-bug></template></main-app-controls-overlay><disney-web-player>${VIDEO}</disney-web-player>`,
        lang: 'nl',
        reads: 'episode 2|5',
      },
      {
        name: 'Hungarian in the plain document, with the card of the next one',
        html: `<disney-web-player-ui><div class="title-bug-area"><div class="title-bug-container"><div class="title-field">Csendes part</div><div class="subtitle-field">2. évad 5. rész Az ár</div></div></div></disney-web-player-ui><up-next-lite-v1><template shadowrootmode="open"><div class="up-next-lite-v1-overlay__episode-title">2. évad 6. rész Apály</div></template></up-next-lite-v1>`,
        lang: 'hu',
        reads: 'episode 2|5',
      },
      {
        name: 'the interface twice, the first copy hidden and empty',
        html: `<disney-web-player-ui><div class="overlay__controls--visually-hide"><div class="title-field"></div><div class="subtitle-field"></div></div><div class="overlay__controls--visually-show"><div class="title-field">Quiet Coast</div><div class="subtitle-field">S2:E5 The Flood</div></div></disney-web-player-ui>`,
        reads: 'episode 2|5',
        show: 'Quiet Coast',
      },
      {
        name: 'controls hidden: the show alone',
        html: title('Quiet Coast | Disney+'),
        reads: 'unknown |',
        show: 'Quiet Coast',
      },
    ],
  ],
  hbomax: [
    'https://play.hbomax.com/video/watch/0a0a0a0a-1111-4222-8333-444444444444/1b1b1b1b-1111-4222-8333-444444444444',
    [
      {
        name: 'Polish, with the page before left in the document',
        html: `<div id="layer-root-app-content"><span data-testid="player-ux-season-episode">S1 E1:</span></div><div id="layer-root-player-screen"><div data-testid="playerContainer">${VIDEO}</div><div data-testid="content-metadata"><span data-testid="player-ux-asset-title">Ciche Wybrzeże</span><span data-testid="player-ux-season-episode">S2 O5:</span><span data-testid="player-ux-asset-subtitle">Powódź</span></div></div>`,
        video: '#layer-root-player-screen video',
        lang: 'pl',
        reads: 'episode 2|5',
      },
      {
        name: 'the spoken label alone',
        html: `<div id="layer-root-player-screen">${VIDEO}<p class="StyledVisiblyHiddenLabel-Fuse-Web-Play__sc-x1">Costa Quieta, Temporada 2 Episodio 5, La marea</p></div>`,
        video: '#layer-root-player-screen video',
        lang: 'es',
        reads: 'episode 2|5',
        show: 'Costa Quieta',
      },
    ],
  ],
  paramount: [
    'https://www.paramountplus.com/gb/shows/video/AbCdEf123456/',
    [
      {
        name: 'data in a graph, with the page of the series beside it',
        html: ld({
          '@graph': [
            {
              '@type': 'TVSeries',
              name: 'Quiet Coast',
              url: 'https://www.paramountplus.com/gb/shows/quiet-coast/',
            },
            {
              '@type': 'TVEpisode',
              name: 'The Flood',
              episodeNumber: '5',
              partOfSeason: { '@type': 'TVSeason', seasonNumber: '2' },
              partOfSeries: { '@type': 'TVSeries', name: 'Quiet Coast' },
              url: 'https://www.paramountplus.com/gb/shows/video/AbCdEf123456/',
            },
          ],
        }),
        reads: 'episode 2|5',
        show: 'Quiet Coast',
      },
      {
        name: 'an advert is over, what lay over it hidden',
        html: `<div class="video__player-area">${VIDEO}<div hidden><div class="ad-click-overlay"></div><div class="ad-info-manager">Ad 1 of 2</div></div></div>`,
        reads: 'unknown |',
      },
      {
        name: 'an advert, of which the overlay alone is there',
        html: `<div class="video__player-area">${VIDEO}<div class="ad-click-overlay"></div></div>`,
        reads: '!unknown |',
      },
      {
        name: 'data that does not say whose it is, with its title',
        html: `${title('Watch Quiet Coast Season 2 Episode 4: Ebb - Full show on Paramount Plus')}${ld({ '@type': 'TVEpisode', name: 'Ebb', episodeNumber: 4, partOfSeason: { seasonNumber: 2 } })}`,
        reads: 'unknown |',
      },
      {
        name: 'data of the episode before, with its title',
        html: `${title('Watch Quiet Coast Season 2 Episode 4: Ebb - Full show on Paramount Plus')}${ld({ '@type': 'TVEpisode', name: 'Ebb', episodeNumber: 4, partOfSeason: { seasonNumber: 2 }, url: 'https://www.paramountplus.com/gb/shows/video/ZZZZZZ999999/' })}`,
        reads: 'unknown |',
      },
    ],
  ],
  hulu: [
    'https://www.hulu.com/watch/0a0a0a0a-1111-4222-8333-444444444444',
    [
      {
        name: 'joined line, other class suffixes',
        html: `<div id="web-player-app">${VIDEO}<div class="PlayerMetadata PlayerMetadata--x9"><div class="PlayerMetadata__title"><div class="ClampedText"><span>Quiet Coast</span></div></div><div class="PlayerMetadata__subTitle">S2 E5- (Dub) The Flood</div></div></div>`,
        video: '#web-player-app video',
        reads: 'episode 2|5',
        show: 'Quiet Coast',
      },
      {
        name: 'the sentence alone',
        html: `<div id="web-player-app"><div aria-label="You are watching - Babylon 12 S2 E5 The Flood TV14 For more actions, swipe"></div></div>`,
        reads: 'episode 2|5',
        show: 'Babylon 12',
      },
      {
        name: 'a film',
        html: `<div id="web-player-app"><div data-testid="player-metadata"><div class="PlayerMetadata__titleText">Tide</div></div></div>`,
        reads: 'film',
      },
    ],
  ],
  pluto: [
    'https://pluto.tv/latam/on-demand/series/quiet-coast/season/2/episode/the-flood-2012-2-5',
    [
      { name: 'the address alone', html: '', reads: 'episode 2|5' },
      {
        name: 'data of another show left behind, whose episode has the same slug',
        url: 'https://pluto.tv/de/on-demand/series/quiet-coast/season/1/episode/pilot',
        html: `<meta property="og:title" content="Old Harbour S1 E1"><meta property="og:url" content="https://pluto.tv/de/on-demand/series/old-harbour/season/1/episode/pilot">${ld({ '@type': 'TVEpisode', name: 'Pilot', episodeNumber: 1, partOfSeason: { seasonNumber: 1 }, partOfSeries: { name: 'Old Harbour' }, url: 'https://pluto.tv/de/on-demand/series/old-harbour/season/1/episode/pilot' })}`,
        reads: 'episode 1|',
        show: null,
        id: 'quiet-coast/1/pilot',
      },
      {
        name: 'a title of another episode left behind',
        html: title('Quiet Coast | S1 E1 | Pluto TV'),
        reads: 'episode |',
      },
    ],
  ],
  tubi: [
    'https://tubitv.com/tv-shows/300123/s02-e05-the-flood?start=true',
    [
      {
        name: 'titles in Spanish',
        html: title('Ver Costa Quieta T02:E05 - La marea - Gratis | Tubi'),
        lang: 'es',
        reads: 'episode 2|5',
        show: 'Costa Quieta',
      },
      {
        name: 'titles of the episode before',
        html: `${title('Watch Quiet Coast S02:E04 - Ebb - Free TV Shows | Tubi')}`,
        reads: 'episode 2|5',
        show: null,
      },
    ],
  ],
  peacock: [
    'https://www.peacocktv.com/watch/playback/vod/_/0a0a0a0a-1111-4222-8333-444444444444',
    [
      {
        name: 'a film with its description',
        html: `<div class="video-player-component">${VIDEO}<div data-testid="metadata-title">Tide</div><div data-testid="metadata-description">In 1912, two ships meet. 2 hours later …</div></div>`,
        video: '.video-player-component video',
        reads: 'unknown |',
      },
      {
        name: 'older layout, advert',
        html: `<div class="video-player-component adBreakActive-1x">${VIDEO}<div class="playback-metadata__container-title">Quiet Coast</div><div class="playback-metadata__container-episode-metadata-info">S2 E5: The Flood</div></div>`,
        video: '.video-player-component video',
        reads: '!episode 2|5',
      },
    ],
  ],
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
  appletv: [
    'https://tv.apple.com/gb/episode/the-flood/umc.cmc.abc123?showId=umc.cmc.show9',
    [
      {
        name: 'parts the other way round, data left at the first episode',
        html: `<meta name="apple:content_id" content="umc.cmc.abc123">${ld({ '@type': 'TVEpisode', name: 'One', episodeNumber: 1, partOfSeason: { seasonNumber: 2 }, partOfSeries: { name: 'Quiet Coast' }, url: 'https://tv.apple.com/gb/episode/one/umc.cmc.abc123' })}<div data-testid="video-player">${VIDEO}<div data-testid="player-metadata-title">Quiet Coast</div><div data-testid="player-metadata-subtitle">The Flood · S2, E5</div></div>`,
        video: '[data-testid="video-player"] video',
        reads: 'episode 2|5',
        id: null,
      },
      {
        name: 'data left at an episode whose numbers stand in the label of the next one',
        html: `<meta name="apple:content_id" content="umc.cmc.abc123">${ld({ '@type': 'TVEpisode', name: 'One', episodeNumber: 2, partOfSeason: { seasonNumber: 2 }, partOfSeries: { name: 'Quiet Coast' }, url: 'https://tv.apple.com/gb/episode/one/umc.cmc.abc123' })}<div data-testid="video-player">${VIDEO}<div data-testid="player-metadata-title">Quiet Coast</div><div data-testid="player-metadata-subtitle">S2, E5 · Route 2</div></div>`,
        video: '[data-testid="video-player"] video',
        reads: 'episode 2|5',
        id: null,
      },
      {
        name: 'played from the show’s page, whose id is none of an episode',
        url: 'https://tv.apple.com/gb/show/quiet-coast/umc.cmc.show9',
        html: `<div data-testid="video-player">${VIDEO}<div data-testid="player-metadata-title">Quiet Coast</div><div data-testid="player-metadata-subtitle">S2, E5 · The Flood</div></div>`,
        reads: 'episode 2|5',
        id: null,
      },
      {
        name: 'controls hidden, a season that has its number under another name',
        html: ld({
          '@graph': [
            {
              '@type': 'Episode',
              episodeNumber: 5,
              partOfSeason: { number: 2 },
              url: 'https://tv.apple.com/gb/episode/the-flood/umc.cmc.abc123',
            },
          ],
        }),
        reads: 'episode 2|5',
      },
      {
        name: 'French, older layout',
        html: `<div class="video-player">${VIDEO}<div class="video-metadata"><div class="title">Côte tranquille</div><div class="subtitle-text">S2, É5 · La marée</div></div></div>`,
        video: '.video-player video',
        lang: 'fr',
        reads: 'episode 2|5',
      },
    ],
  ],
  crunchyroll: [
    'https://www.crunchyroll.com/de/watch/GABC12345/die-flut',
    [
      {
        name: 'German letters, data of the page before',
        html: `<div class="erc-current-media-info"><a class="show-title-link" href="/de/series/GSER1/x"><h4>Stille Küste</h4></a><h1 class="title">F5 - Die Flut</h1></div>${ld({ '@type': 'TVEpisode', '@id': 'https://www.crunchyroll.com/de/watch/GZZZ99999/x', episodeNumber: 4, partOfSeason: { seasonNumber: 2 } })}`,
        lang: 'de',
        reads: 'episode |5',
        show: 'Stille Küste',
      },
      {
        name: 'Hindi words, which hold marks',
        html: `<div class="erc-current-media-info"><a class="show-title-link" href="/hi/series/GSER1/x"><h4>शांत तट</h4></a><h1 class="title">एपिसोड 5 - बाढ़</h1></div>`,
        lang: 'hi',
        reads: 'episode |5',
      },
      {
        name: 'Chinese, a counter around the number',
        html: `<div class="erc-current-media-info"><a class="show-title-link" href="/zh-tw/series/GSER1/x"><h4>靜岸</h4></a><h1 class="title">第5集 - 洪水</h1></div>`,
        lang: 'zh-TW',
        reads: 'episode |5',
        show: '靜岸',
      },
      {
        name: 'Korean, a counter behind the number',
        html: `<div class="erc-current-media-info"><a class="show-title-link" href="/ko/series/GSER1/x"><h4>고요한 해안</h4></a><h1 class="title">5화 - 홍수</h1></div>`,
        lang: 'ko',
        reads: 'episode |5',
      },
      {
        name: 'the season before the number, as in lists',
        html: `<div class="erc-current-media-info"><a class="show-title-link" href="/series/GSER1/x"><h4>Quiet Coast</h4></a><h1 class="title">S2 E5 - The Flood</h1></div>`,
        reads: 'episode 2|5',
      },
      {
        name: 'an OVA with a number of its own',
        html: `<div class="erc-current-media-info"><a class="show-title-link" href="/series/GSER1/x"><h4>Quiet Coast</h4></a><h1 class="title">OVA 2 - Beach</h1></div>`,
        reads: 'unknown |',
      },
      {
        name: 'a special with a number of its own',
        html: `<div class="erc-current-media-info"><a class="show-title-link" href="/series/GSER1/x"><h4>Quiet Coast</h4></a><h1 class="title">SP1 - Recap</h1></div>`,
        reads: 'unknown |',
      },
      {
        name: 'a double episode',
        html: `<div class="erc-current-media-info"><a class="show-title-link" href="/series/GSER1/x"><h4>Quiet Coast</h4></a><h1 class="title">E25-26 - Flood and Ebb</h1></div>`,
        reads: 'episode |25-26',
      },
      {
        name: 'half a number',
        html: `<div class="erc-current-media-info"><a class="show-title-link" href="/series/GSER1/x"><h4>Quiet Coast</h4></a><h1 class="title">E12.5 - Recap</h1></div>`,
        reads: 'episode |',
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
  plex: [
    'https://app.plex.tv/desktop/#!/media/abc/com.plexapp.plugins.library',
    [
      {
        name: 'the bar hidden, the media controls name a season',
        html: '',
        mediaSession: { title: 'The Flood', artist: 'Quiet Coast', album: 'Season 2' },
        reads: 'episode 2|',
        show: 'Quiet Coast',
      },
      {
        name: 'the bar hidden, the media controls may be a song’s',
        html: '',
        mediaSession: { title: 'The Flood', artist: 'The Quiet Coasts', album: 'Tides' },
        reads: 'unknown |',
      },
      {
        name: 'cards of the library beside the bar',
        html: `<div class="MetadataPosterCard-x"><a data-testid="metadataTitleLink" href="#!/server/aa/details?key=%2Flibrary%2Fmetadata%2F9">Another</a><span>S1 · E1</span></div><div class="PlayerControlsMetadata-container-x1"><a data-testid="metadataTitleLink" href="#!/server/aa/details?key=%2Flibrary%2Fmetadata%2F10">Quiet Coast</a><span>S2</span> · <a data-testid="metadataTitleLink" href="#!/server/aa/details?key=%2Flibrary%2Fmetadata%2F42">E5</a> — <span>The Flood</span></div>`,
        reads: 'episode 2|5',
        show: 'Quiet Coast',
      },
    ],
  ],
  jellyfin: [
    'http://media.home:8096/web/index.html#/video',
    [
      {
        name: 'Arabic digits in the year, a dash in the show',
        html: `${title('Quiet Coast - Nights - S2:E5 - The Flood (٢٠٢٠)')}<div class="skinHeader osdHeader"><h3 class="pageTitle">Quiet Coast - Nights - S2:E5 - The Flood (٢٠٢٠)</h3></div><div id="videoOsdPage"><h3 class="osdTitle"></h3></div>`,
        lang: 'ar',
        reads: 'episode 2|5',
        show: 'Quiet Coast - Nights',
      },
      {
        name: 'a film',
        html: `${title('Tide: Part 2 (2020)')}<div class="osdHeader"><h3 class="pageTitle">Tide: Part 2 (2020)</h3></div><div id="videoOsdPage"></div>`,
        reads: 'film',
      },
      {
        name: 'a film of three parts',
        html: `<div class="osdHeader"><h3 class="pageTitle">Tide - Chapter Two - Spring (2020)</h3></div><div id="videoOsdPage"></div>`,
        reads: 'film',
      },
      {
        name: 'a special in an older version, the show above it',
        html: `<div class="osdHeader"><h3 class="pageTitle">Tichý břeh</h3></div><div id="videoOsdPage"><h3 class="osdTitle">Speciál - Povodeň</h3></div>`,
        lang: 'cs',
        reads: 'episode 0|',
        show: 'Tichý břeh',
      },
      { name: 'between two items', html: `<div id="videoOsdPage"></div>`, reads: 'unknown |' },
    ],
  ],
  emby: [
    'http://media.home:8096/web/index.html#!/videoosd/videoosd.html',
    [
      {
        name: 'a special, the show above it',
        html: `<h3 class="pageTitle">Quiet Coast</h3><div data-type="video-osd"><h3 class="videoOsdTitle">Special - The Flood</h3></div>`,
        reads: 'episode 0|',
        show: 'Quiet Coast',
      },
      {
        name: 'a film with its year below',
        html: `<h3 class="pageTitle">Special Delivery</h3><div data-type="video-osd"><h3 class="videoOsdTitle">Special Delivery (2022)</h3></div>`,
        reads: 'film',
        show: 'Special Delivery',
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
  viki: [
    'https://www.viki.com/videos/1234567v-quiet-coast-the-flood-episode-5',
    [
      {
        name: 'a show with a colon',
        html: `<div id="channel-link"><span>Quiet Coast: The Flood: Episode 5</span></div>`,
        reads: 'episode |5',
        show: 'Quiet Coast: The Flood',
      },
      {
        name: 'Korean, in which no word tells where the name ends',
        html: `<div id="channel-link"><span>고요한 해안: 에피소드 5</span></div>`,
        lang: 'ko',
        reads: 'episode |5',
        show: '고요한 해안',
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
  stremio: [
    'https://web.stremio.com/#/player/abc/https%3A%2F%2Faddon.example/series/kitsu%3A7442/kitsu%3A7442%3A5',
    [
      { name: 'anime with an entry for each season', html: '', reads: 'episode |5', id: 'kitsu:7442:5' },
      {
        name: 'the media controls with show, title and pair on one line',
        url: 'https://web.stremio.com/#/player/abc/series/tt1/tt1:2:5',
        html: '',
        mediaSession: { title: 'Quiet Coast - The Flood (2x5)', artist: '', album: '' },
        reads: 'episode 2|5',
        show: 'Quiet Coast',
      },
      {
        name: 'the media controls with the show as the artist',
        url: 'https://web.stremio.com/#/player/abc/series/tt1/tt1:2:5',
        html: '',
        mediaSession: { title: 'The Flood - One (2x5)', artist: 'Quiet Coast', album: '' },
        reads: 'episode 2|5',
        show: 'Quiet Coast',
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
  generic: [
    'https://tv.example/watch/series-4711-x/98123',
    [
      {
        name: 'data, Open Graph and title of one mind',
        html: `${title('Quiet Coast - Season 2 Episode 5 - Example TV')}<meta property="og:type" content="video.episode"><meta property="og:title" content="Quiet Coast S2 E5">${ld({ '@context': 'https://schema.org', '@type': ['TVEpisode'], name: 'The Flood', episodeNumber: 5, partOfSeason: { '@type': 'TVSeason', seasonNumber: 2, partOfSeries: { '@type': 'TVSeries', name: 'Quiet Coast' } } })}`,
        reads: 'episode 2|5',
        show: 'Quiet Coast',
      },
      {
        name: 'data whose season is a text',
        html: ld({
          '@type': 'TVEpisode',
          episodeNumber: 5,
          partOfSeason: 'Season 2',
          partOfSeries: { '@type': 'TVSeries', name: 'Quiet Coast' },
        }),
        reads: 'episode 2|5',
        show: 'Quiet Coast',
      },
      {
        name: 'a list of episodes and no one of them',
        html: `${title('Quiet Coast - Example TV')}${ld({ '@type': 'TVSeason', seasonNumber: 2, episode: [1, 2, 3].map((episodeNumber) => ({ '@type': 'TVEpisode', episodeNumber, name: `No ${episodeNumber}` })) })}`,
        reads: 'unknown |',
      },
      {
        name: 'a trailer of a season by its title',
        html: title('Quiet Coast Season 2 | Official Trailer - Example TV'),
        reads: 'episode |',
      },
      {
        name: 'a song',
        html: title('Listen'),
        mediaSession: { title: '24 Hours (Part 2)', artist: 'The 1975', album: 'Night Songs' },
        reads: 'episode |',
      },
      {
        name: 'a film',
        html: `<meta property="og:type" content="video.movie"><meta property="og:title" content="Tide: Chapter 2">`,
        reads: 'film',
      },
      {
        name: 'the browser’s media controls in Korean',
        html: '',
        mediaSession: { title: '시즌 2 5화 홍수', artist: '고요한 해안', album: '' },
        lang: 'ko',
        reads: 'episode 2|5',
        show: '고요한 해안',
      },
      {
        name: 'the browser’s media controls in Italian',
        html: '',
        mediaSession: { title: 'Puntata 105', artist: 'Costa quieta', album: '' },
        lang: 'it',
        reads: 'episode |105',
        show: 'Costa quieta',
      },
      {
        name: 'the number where the media controls have the artist, the show where they have the album',
        html: '',
        mediaSession: { title: 'The Flood', artist: 'Season 2, Episode 5', album: 'Quiet Coast' },
        reads: 'episode 2|5',
        show: 'Quiet Coast',
      },
      {
        name: 'the season where the media controls have the artist',
        html: '',
        mediaSession: { title: 'Episode 5', artist: 'Season 2', album: 'Quiet Coast' },
        reads: 'episode 2|5',
        show: 'Quiet Coast',
      },
      {
        name: 'a title in Turkish, cut between the season and its number',
        html: title('Sessiz Kıyı 2. Sezon 5. Bölüm izle'),
        lang: 'tr',
        reads: 'episode 2|5',
        show: 'Sessiz Kıyı',
      },
      {
        name: 'a season of the graph without a name',
        html: ld({
          '@graph': [
            { '@type': 'TVSeries', '@id': '#show', name: 'Quiet Coast' },
            { '@type': 'TVSeason', '@id': '#season', seasonNumber: 2 },
            {
              '@type': 'TVEpisode',
              episodeNumber: 5,
              partOfSeason: { '@id': '#season' },
              partOfSeries: { '@id': '#show' },
            },
          ],
        }),
        reads: 'episode 2|5',
        show: 'Quiet Coast',
      },
      {
        name: 'a series given as its address',
        html: ld([
          { '@type': 'TVSeries', '@id': 'https://tv.example/quiet-coast', name: 'Quiet Coast' },
          { '@type': 'TVEpisode', episodeNumber: 5, partOfSeries: 'https://tv.example/quiet-coast' },
        ]),
        reads: 'episode |5',
        show: 'Quiet Coast',
      },
      {
        name: 'a series given as an address of elsewhere',
        html: ld({ '@type': 'TVEpisode', episodeNumber: 5, partOfSeries: 'https://tv.example/quiet-coast' }),
        reads: 'episode |5',
        show: null,
      },
      {
        name: 'a season given as its number',
        html: ld({ '@type': 'TVEpisode', episodeNumber: 5, partOfSeason: 2, partOfSeries: 'Quiet Coast' }),
        reads: 'episode 2|5',
        show: 'Quiet Coast',
      },
      {
        name: 'a clip from an episode',
        html: ld({
          '@type': 'TVClip',
          name: 'The best tides',
          partOfEpisode: { '@type': 'TVEpisode', episodeNumber: 5, partOfSeason: { seasonNumber: 2 } },
        }),
        reads: 'unknown |',
      },
      {
        name: 'a review of an episode',
        html: ld({
          '@type': 'Review',
          itemReviewed: { '@type': 'TVEpisode', episodeNumber: 5, partOfSeason: { seasonNumber: 2 } },
        }),
        reads: 'unknown |',
      },
      {
        name: 'a channel and what it shows now',
        html: ld({
          '@type': 'BroadcastEvent',
          isLiveBroadcast: true,
          workPerformed: { '@type': 'TVEpisode', episodeNumber: 5, partOfSeason: { seasonNumber: 2 } },
        }),
        reads: 'unknown |',
      },
      {
        name: 'data whose type has a character set',
        html: `<script type="application/ld+json; charset=utf-8">{"@type":"TVEpisode","episodeNumber":5}</script>`,
        reads: 'episode |5',
      },
      {
        name: 'a list of films beside an episode',
        html: `${title('Quiet Coast: Sæson 2 afsnit 5')}${ld(['Tide', 'Fog'].map((name) => ({ '@type': 'Movie', name })))}`,
        lang: 'da',
        reads: 'episode 2|5',
      },
      {
        name: 'an episode that its site calls a film',
        html: `<meta property="og:type" content="video.movie"><meta property="og:title" content="Quiet Coast S2 E5">`,
        reads: 'episode 2|5',
      },
      {
        name: 'a counter of messages and a sign before the title',
        html: title('(3) ▶ Quiet Coast S2E5 – The Flood'),
        reads: 'episode 2|5',
        show: 'Quiet Coast',
      },
      {
        name: 'data with escaped signs',
        html: ld({
          '@type': 'TVEpisode',
          episodeNumber: 5,
          partOfSeason: { '@type': 'TVSeason', seasonNumber: 2 },
          partOfSeries: { '@type': 'TVSeries', name: 'Salt &amp; Lamp' },
        }),
        reads: 'episode 2|5',
        show: 'Salt & Lamp',
      },
    ],
  ],
};

describe.each(Object.entries(PAGES))('%s, other pages', (site, [url, pages]) => {
  it.each(pages.map((page) => [page.name, page] as const))('%s', (_, page) => {
    const found = read(site, url, page);
    expect(found.reads).toBe(page.reads);
    if (page.show !== undefined) expect(found.show).toBe(page.show);
    if (page.id !== undefined) expect(found.id).toBe(page.id);
  });
});
