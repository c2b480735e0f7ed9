// @vitest-environment happy-dom
import { ld, readPages, title, VIDEO } from './read-pages';

readPages({
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
});
