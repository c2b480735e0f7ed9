// @vitest-environment happy-dom
import { ld, readPages, title } from './read-pages';

readPages({
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
});
