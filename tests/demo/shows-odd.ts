import { buildShow } from './build-show.ts';
import type { DemoShow } from './demo-show.ts';
import { DRAMA, COMEDY, ANIMATION, DOCUMENTARY, FANTASY, REALITY, SOAP } from './genres.ts';

/** Shows whose numbers, dates or texts break trackers that count. `day` counts from today. */
export function oddShows(day: (offset: number) => string): DemoShow[] {
  return [
    // Numbers that run on through all seasons: season 2 begins with episode 62.
    buildShow({
      index: 4,
      slug: 'captain-pelican',
      name: 'Captain Pelican’s Long Voyage',
      overview: 'A pelican, a paper chart and the slowest ship of the eleven seas.',
      tagline: 'Are we there yet?',
      genres: [ANIMATION, COMEDY],
      status: 'Returning Series',
      popularity: 52,
      providers: { US: [283, 8], GB: [8] },
      groups: [
        {
          id: '5e0a1b2c3d4e5f6071829304',
          name: 'Streaming Seasons',
          description: 'As the services count: each voyage begins with 1.',
          type: 4,
          groups: [
            { name: 'Voyage 1', pairs: pairs(1, 1, 30) },
            { name: 'Voyage 2', pairs: pairs(1, 31, 61) },
            { name: 'Voyage 3', pairs: pairs(2, 62, 80) },
          ],
        },
      ],
      art: { scene: 'sea', palette: 'teal' },
      cast: ['the Captain', 'Bosun Beryl', 'Little Tern', 'the Cook'],
      seasons: [
        { number: 1, name: 'Eleven Seas', titles: 61, from: day(-800), runtime: 12 },
        { number: 2, name: 'The Twelfth Sea', titles: 19, first: 62, from: day(-128), runtime: 12 },
      ],
    }),
    // One season of 300 episodes, one a day, today's included.
    buildShow({
      index: 5,
      slug: 'the-daily-loaf',
      name: 'The Daily Loaf',
      overview:
        'Four in the morning, seven days a week: the ovens of a street bakery, and everybody who waits for them.',
      tagline: 'Best before noon.',
      genres: [SOAP, DRAMA],
      status: 'Returning Series',
      providers: { GB: [38] },
      art: { scene: 'city', palette: 'straw' },
      cast: ['Pilar', 'Tomasz', 'Mrs Ames', 'Yusuf', 'the apprentice'],
      seasons: [{ number: 1, titles: 300, from: day(-299), every: 1, runtime: 22 }],
    }),
    // An episode without title, still and runtime; another undated between dated ones.
    buildShow({
      index: 8,
      slug: 'tramlines-at-night',
      name: 'Tramlines at Night',
      overview: 'One city, one tram line and one night in each episode. Nobody speaks to the driver.',
      tagline: '',
      genres: [DOCUMENTARY],
      status: 'Returning Series',
      type: 'Documentary',
      country: 'PT',
      language: 'pt',
      originalName: 'Linhas da Noite',
      translations: {
        'pt-PT': { name: 'Linhas da Noite', overview: 'Uma cidade, uma linha e uma noite em cada episódio.' },
      },
      art: { scene: 'city', palette: 'violet' },
      cast: ['the driver', 'a baker', 'two students'],
      seasons: [
        {
          number: 1,
          titles: 'Line 28|Line 4|x|Line 11|Line 2|Line 19',
          from: day(-70),
          runtime: 41,
          but: { 2: { name: '', overview: '', still: false, runtime: null }, 4: { airDate: '' } },
        },
      ],
    }),
    // A show with 25 seasons: more than one request can carry.
    buildShow({
      index: 10,
      slug: 'professor-quillfeather',
      name: 'Professor Quillfeather Explains',
      overview: 'A quarter of a century of experiments, most of which have been cleaned up.',
      tagline: 'Stand well back.',
      genres: [COMEDY, DOCUMENTARY],
      status: 'Returning Series',
      providers: { GB: [38] },
      art: { scene: 'hills', palette: 'straw' },
      cast: ['the Professor', 'Miss Tack', 'the volunteer'],
      seasons: Array.from({ length: 25 }, (_, at) => ({
        number: at + 1,
        titles: 6,
        from: at === 24 ? day(-20) : `${2001 + at}-02-05`,
        runtime: 29,
      })),
    }),
    // Specials: dated between seasons, undated, and one numbered 0.
    buildShow({
      index: 11,
      slug: 'moth-and-marrow',
      name: 'Moth & Marrow',
      overview: 'Two retired magicians open a repair shop for things that are not quite objects.',
      tagline: 'No refunds. No returns. No, really.',
      genres: [FANTASY, COMEDY],
      status: 'Returning Series',
      popularity: 48,
      providers: { US: [8], GB: [8] },
      translations: {
        'es-ES': { name: 'Polilla y Tuétano', overview: 'Dos magos jubilados abren un taller.' },
      },
      alternatives: [{ country: 'US', title: 'Moth and Marrow' }],
      art: { scene: 'hills', palette: 'violet' },
      cast: ['Moth', 'Marrow', 'Pim', 'the Landlady'],
      seasons: [
        {
          number: 0,
          name: 'Specials',
          titles: 'The Unaired Repair|A Very Marrow Midwinter|Behind the Counter|The Long Weekend',
          first: 0,
          from: day(-500),
          every: 60,
          runtime: 60,
          but: { 2: { airDate: null, runtime: 12 }, 3: { airDate: day(-30) } },
        },
        {
          number: 1,
          titles:
            'The Kettle That Sang|Left Luggage|Mirror, Slightly Used|The Borrowed Hour|Umbrella Season|Closed for Stocktaking',
          from: day(-560),
          runtime: 44,
        },
        {
          number: 2,
          titles:
            'Open Again|The Door in the Drawer|A Clock with Opinions|Moth to a Flame|Spare Parts|Under the Counter|Final Reduction',
          from: day(-28),
          runtime: 45,
        },
      ],
    }),
    // Cancelled, with a last season that was written but never dated.
    buildShow({
      index: 13,
      slug: 'paper-rockets',
      name: 'Paper Rockets',
      country: 'US',
      overview: 'A school science club accidentally wins a contract.',
      tagline: '',
      genres: [COMEDY],
      status: 'Canceled',
      providers: { US: [15] },
      art: { scene: 'hills', palette: 'rose' },
      cast: ['Teddy', 'Imani', 'Mr Voss'],
      seasons: [
        {
          number: 1,
          titles: 'Ignition|Two Stages|Weather Hold|Scrub|Range Safety|Splashdown',
          from: '2020-02-11',
          runtime: 21,
        },
        { number: 2, titles: 'Rebuild|Payload|Telemetry', runtime: 21 },
      ],
    }),
    // Seasons that are numbered by year, with a number left out.
    buildShow({
      index: 14,
      slug: 'the-kitchen-on-gull-rock',
      name: 'The Kitchen on Gull Rock',
      overview: 'Six cooks, one stove and whatever the boat brings.',
      tagline: 'The gulls are the jury.',
      genres: [REALITY],
      status: 'Returning Series',
      type: 'Reality',
      providers: { GB: [38] },
      art: { scene: 'sea', palette: 'rose' },
      cast: ['Morag', 'Chef Idris', 'the boatman'],
      seasons: [
        { number: 2024, name: '2024', titles: 8, from: '2024-09-03', runtime: 58 },
        {
          number: 2025,
          name: '2025',
          titles: 8,
          from: '2025-09-02',
          runtime: 58,
          but: { 4: { number: 6 }, 5: { number: 7 }, 6: { number: 8 }, 7: { number: 9 } },
        },
      ],
    }),
    // Announced: no date, no season with episodes, no pictures.
    buildShow({
      index: 15,
      slug: 'second-moon',
      name: 'Second Moon',
      overview: '',
      tagline: '',
      genres: [FANTASY],
      status: 'Planned',
      art: null,
      cast: ['nobody yet'],
      seasons: [
        { number: 1, titles: 1, runtime: null, but: { 0: { name: '', overview: '', still: false } } },
      ],
    }),
  ];
}

function pairs(season: number, from: number, to: number): (readonly [number, number])[] {
  return Array.from({ length: to - from + 1 }, (_, at) => [season, from + at] as const);
}
