import { buildShow } from './build-show.ts';
import type { DemoShow } from './demo-show.ts';
import { DRAMA, COMEDY, FANTASY } from './genres.ts';

/** The show that the demo site plays first: its episodes last a minute, as its videos do. */
export const DEMO_SLUG = 'the-one-minute-lighthouse';

/** Shows whose episodes last a minute, so that pages can play them to the end. `day` counts from today. */
export function shortShows(day: (offset: number) => string): DemoShow[] {
  return [
    // Returning, with an unaired and an undated next episode; short enough to be played to the end.
    buildShow({
      index: 1,
      slug: DEMO_SLUG,
      name: 'The One-Minute Lighthouse',
      overview:
        'Every night at ten, the keeper of the smallest lighthouse on the coast reads one minute from her logbook. The ships have started to answer.',
      tagline: 'Sixty seconds of light.',
      genres: [DRAMA, FANTASY],
      status: 'Returning Series',
      country: 'IE',
      popularity: 61,
      providers: { US: [8], GB: [8, 38], DE: [8] },
      translations: {
        'de-DE': {
          name: 'Der Einminuten-Leuchtturm',
          overview:
            'Jede Nacht um zehn liest die Wärterin des kleinsten Leuchtturms eine Minute aus ihrem Logbuch vor.',
          tagline: 'Sechzig Sekunden Licht.',
        },
      },
      art: { scene: 'sea', palette: 'dusk' },
      cast: ['Orla', 'Fintan', 'Maeve', 'the harbour master'],
      seasons: [
        {
          number: 1,
          titles: 'First Light|A Ship with No Name|Fog Signal|The Second Keeper|Oil and Salt|Ten O’Clock',
          from: day(-400),
          runtime: 1,
        },
        {
          number: 2,
          titles: 'Relit|The Answering Lamp|Low Water|A Visitor by Rope|The Dark Minute|Dawn Watch',
          from: day(-25),
          runtime: 1,
          but: { 4: { airDate: day(3), still: false }, 5: { airDate: null, still: false, overview: '' } },
        },
      ],
    }),
    // Short episodes too, with a new one today: for pages that play several in a row.
    buildShow({
      index: 16,
      slug: 'pocket-orchestra',
      name: 'Pocket Orchestra',
      country: 'AT',
      overview: 'Twelve musicians, one lift, and exactly one floor for each piece.',
      tagline: 'Mind the doors.',
      genres: [COMEDY],
      status: 'Returning Series',
      popularity: 50,
      providers: { US: [8], GB: [8], DE: [8] },
      translations: {
        'de-DE': { name: 'Taschenorchester', overview: 'Zwölf Musiker, ein Aufzug, ein Stück je Stockwerk.' },
      },
      art: { scene: 'city', palette: 'dusk' },
      cast: ['Liesl', 'Anton', 'the liftboy'],
      seasons: [
        {
          number: 1,
          titles: 'Ground Floor|Mezzanine|Second Violin|Third Bell|Stuck|Fifth Movement|Penthouse|Basement',
          from: day(-380),
          runtime: 1,
        },
        {
          number: 2,
          titles: 'Going Up|Overture in the Shaft|Counterweight|Emergency Stop|Doors Closing|Top Note',
          from: day(-14),
          runtime: 1,
        },
      ],
    }),
  ];
}
