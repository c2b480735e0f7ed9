import { buildShow } from './build-show.ts';
import type { DemoShow } from './demo-show.ts';
import { DRAMA, COMEDY, CRIME, MYSTERY, ANIMATION, FANTASY } from './genres.ts';

/** Shows as most are: ended, running, in other languages, of the same name. `day` counts from today. */
export function ordinaryShows(day: (offset: number) => string): DemoShow[] {
  return [
    // Ended, three seasons.
    buildShow({
      index: 2,
      slug: 'saltmarsh-nine',
      name: 'Saltmarsh Nine',
      overview: 'Nine detectives, one drowned village and a tide table that never tells the truth twice.',
      tagline: 'The water remembers.',
      genres: [CRIME, MYSTERY, DRAMA],
      status: 'Ended',
      providers: { US: [337], GB: [38], DE: [8] },
      translations: {
        'de-DE': { name: 'Die Neun vom Salzmoor', overview: 'Neun Ermittler und ein versunkenes Dorf.' },
        'fr-FR': { name: 'Les Neuf du marais', overview: 'Neuf enquêteurs, un village englouti.' },
      },
      art: { scene: 'sea', palette: 'slate' },
      cast: ['Hester', 'Dunn', 'Okafor', 'Wren'],
      seasons: [
        {
          number: 1,
          titles: 'Slack Water|The Ninth Chair|Reed Bed|Brackish|Neap|What the Tide Left',
          from: '2016-09-04',
          runtime: 52,
        },
        {
          number: 2,
          titles: 'Spring Tide|Two Bells|The Causeway|Silt|Undertow|Bell Buoy',
          from: '2018-01-14',
          runtime: 54,
        },
        {
          number: 3,
          titles: 'High Water|The Drowned Parish|Lee Shore|Mooring|Ebb|Nine',
          from: '2019-10-06',
          runtime: 56,
        },
      ],
    }),
    // A name that is not written in Latin letters, with translations and translated titles.
    buildShow({
      index: 3,
      slug: 'the-amber-station',
      name: 'The Amber Station',
      originalName: '琥珀色の駅',
      language: 'ja',
      country: 'JP',
      overview:
        'The last train stops at a station that is on no map. Whoever gets off may send one message back.',
      tagline: '',
      genres: [ANIMATION, FANTASY],
      status: 'Returning Series',
      popularity: 55,
      providers: { US: [283], GB: [283], DE: [283], JP: [8] },
      translations: {
        'ja-JP': {
          name: '琥珀色の駅',
          overview: '終電がとまるのは、どの地図にもない駅。降りた人は、ひとつだけ言葉を届けられる。',
          titles: {
            1: ['終点', '切符のない客', '雪の待合室', '駅長の手紙', '逆さの時計', '朝の汽笛'],
            2: ['ふたたび終点', '蛍の線路', '忘れ物', '遠い踏切'],
          },
        },
        'de-DE': {
          name: 'Der Bernsteinbahnhof',
          overview: 'Der letzte Zug hält an einem Bahnhof, der auf keiner Karte steht.',
          titles: {
            1: [
              'Endstation',
              'Gast ohne Fahrkarte',
              'Der verschneite Wartesaal',
              'Brief des Vorstehers',
              'Die verkehrte Uhr',
              'Der Morgenpfiff',
            ],
          },
        },
      },
      alternatives: [
        { country: 'JP', title: 'Kohakuiro no Eki' },
        { country: 'US', title: 'Amber Station' },
      ],
      art: { scene: 'city', palette: 'ember' },
      cast: ['Haruka', 'Sōta', 'the stationmaster'],
      seasons: [
        {
          number: 1,
          titles:
            'Terminus|A Guest Without a Ticket|The Snowed-in Waiting Room|The Stationmaster’s Letter|The Backwards Clock|Morning Whistle',
          from: day(-320),
          runtime: 24,
        },
        {
          number: 2,
          titles: 'Terminus Again|Firefly Line|Lost Property|The Far Crossing',
          from: day(-22),
          runtime: 24,
        },
      ],
    }),
    // Two shows of the same name in different years.
    buildShow({
      index: 6,
      slug: 'the-orchard-line-1988',
      name: 'The Orchard Line',
      overview: 'A branch railway, a closing order, and the village that decides not to read it.',
      tagline: '',
      genres: [DRAMA, COMEDY],
      status: 'Ended',
      popularity: 9,
      art: { scene: 'hills', palette: 'forest' },
      cast: ['Walter', 'Edith', 'young Colin'],
      seasons: [
        {
          number: 1,
          titles: 'The Closing Order|Blossom Time|The Inspector|Steam|A Wet Sunday|All Change',
          from: '1988-04-10',
          runtime: 30,
        },
        {
          number: 2,
          titles: 'Signals|The Cider Special|Points|The Long Tunnel|Lost Luggage|The Last Train',
          from: '1990-03-04',
          runtime: 30,
        },
      ],
    }),
    buildShow({
      index: 7,
      slug: 'the-orchard-line',
      name: 'The Orchard Line',
      country: 'US',
      overview: 'Three sisters inherit a railway nobody wants and a map of what is buried along it.',
      tagline: 'Dig where it blossoms.',
      genres: [MYSTERY, DRAMA],
      status: 'Returning Series',
      popularity: 44,
      providers: { US: [350], GB: [350], DE: [350] },
      art: { scene: 'woods', palette: 'rose' },
      cast: ['June', 'April', 'May', 'Sheriff Dell'],
      seasons: [
        {
          number: 1,
          titles: 'Pilot Light|Mile Post Nine|Grafting|Windfall|The Surveyor|Rootstock|Cold Frame|Harvest',
          from: '2022-10-07',
          runtime: 47,
        },
        {
          number: 2,
          titles:
            'Second Bloom|The Switchman|Blight|Mile Post Ten|Pressing|Cellar Door|The Hired Hand|First Frost',
          from: day(-44),
          runtime: 49,
        },
      ],
    }),
    // A miniseries that TMDB still calls returning.
    buildShow({
      index: 9,
      slug: 'twelve-minutes-to-midsummer',
      name: 'Twelve Minutes to Midsummer',
      originalName: 'Tolv minuter till midsommar',
      language: 'sv',
      country: 'SE',
      overview: 'A wedding on an island, told six times: once by each of the people who stopped it.',
      tagline: 'Everybody objects.',
      genres: [DRAMA],
      status: 'Returning Series',
      type: 'Miniseries',
      providers: { US: [8], GB: [8], DE: [8], SE: [8] },
      translations: {
        'sv-SE': {
          name: 'Tolv minuter till midsommar',
          overview: 'Ett bröllop på en ö, berättat sex gånger.',
        },
      },
      art: { scene: 'woods', palette: 'teal' },
      cast: ['Elsa', 'Nils', 'Aunt Birgit'],
      seasons: [
        {
          number: 1,
          titles: 'The Bride|The Brother|The Cook|The Pastor|The Guest|The Groom',
          from: '2023-06-16',
          every: 0,
          runtime: 38,
        },
      ],
    }),
    // An announced season that is still empty.
    buildShow({
      index: 12,
      slug: 'glasshouse-weather',
      name: 'Glasshouse Weather',
      overview: 'The forecasters of a domed city have one rule: never let it rain on a Thursday.',
      tagline: 'Partly cloudy, mostly lies.',
      genres: [FANTASY, COMEDY],
      status: 'Returning Series',
      country: 'CA',
      providers: { US: [337], GB: [337], DE: [337] },
      art: { scene: 'city', palette: 'teal' },
      cast: ['Noor', 'Leopold', 'Station Chief Bao'],
      seasons: [
        {
          number: 1,
          titles: 'Clear Spells|Pressure|Fog by Request|The Thursday Rule|Hail|Barometer',
          from: '2023-03-02',
          runtime: 27,
        },
        {
          number: 2,
          titles: 'Unsettled|Wind Chill|Sun Dogs|A Small Tornado|Dew Point|Outlook',
          from: '2024-05-09',
          runtime: 28,
        },
        { number: 3, titles: 0, runtime: 28 },
      ],
    }),
  ];
}
