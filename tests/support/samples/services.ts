import type { Watched } from '../import-files.ts';
import { at, dayParts, nameOf, onDay, spaced, type History } from './history.ts';
import { fate, Sheet, type Sample } from './sample.ts';

/** An hour, as `00:58:00`. */
function lengthOf({ episode }: Watched): string {
  const minutes = episode.runtime ?? 45;
  return `00:${String(minutes).padStart(2, '0')}:00`;
}

/** Netflix's list of a profile, in English, in German and in Japanese. */
export function netflixHistorySample({ byName: watched, show }: History): Sample {
  const english = new Sheet('NetflixViewingHistory.csv', ['Title', 'Date']);
  for (const one of watched.toReversed()) {
    const { y, m, d } = dayParts(one.at);
    const Title = `${one.show.name}: Season ${one.episode.season}: ${nameOf(one)}`;
    english.line({ Title, Date: `${Number(m)}/${Number(d)}/${y.slice(2)}` }, onDay(one));
  }
  english.line({ Title: 'The Long Pier', Date: '12/28/20' }, fate('film'));
  english.line({ Title: ': Episode 7', Date: '12/27/20' }, fate('noTitle'));
  const amber = watched.filter((one) => one.show === show('the-amber-station'));
  const german = new Sheet('NetflixViewingHistory (1).csv', ['Titel', 'Datum']);
  const japanese = new Sheet('NetflixViewingHistory (2).csv', ['タイトル', '日付']);
  for (const [nth, one] of amber.toReversed().entries()) {
    const { name: de, title: folge } = translated(one, 'de-DE');
    const { name: ja, title: 話 } = translated(one, 'ja-JP');
    const day = 28 - nth;
    german.line(
      { Titel: `${de}: Staffel 1: ${folge}`, Datum: `${day}.02.20` },
      { show: one.show, episode: one.episode, when: `2020-02-${day}` },
    );
    japanese.line(
      { タイトル: `${ja}: シーズン1: ${話}`, 日付: `2021/2/${day}` },
      { show: one.show, episode: one.episode, when: `2021-02-${day}` },
    );
  }
  const all = [english, german, japanese];
  return {
    format: 'netflixHistory',
    files: all.map((one) => one.file),
    rows: all.flatMap(({ rows }) => rows),
  };
}

function translated({ show, episode }: Watched, language: string) {
  const texts = show.translations[language];
  const title = texts?.titles?.[episode.season]?.[episode.number - 1];
  if (texts === undefined || title === undefined) throw new Error(`${show.name} is not in ${language}.`);
  return { name: texts.name, title };
}

/** Netflix's answer to a data request: every sitting, of two profiles. */
export function netflixActivitySample({ byName: watched }: History): Sample {
  const sheet = new Sheet(
    'ViewingActivity.csv',
    'Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country'.split(
      ',',
    ),
  );
  watched.toReversed().forEach((one, nth) => {
    const Title = `${one.show.name}: Season ${one.episode.season}: ${nameOf(one)} (Episode ${one.episode.number})`;
    const length = lengthOf(one);
    sheet.line(
      {
        'Profile Name': nth % 2 === 0 ? 'Cem' : 'Dora',
        'Start Time': spaced(one.at),
        Duration: length,
        Title,
        Bookmark: length,
      },
      at(one),
    );
  });
  const trailer = { 'Profile Name': 'Cem', 'Start Time': '2024-01-01 20:00:00', Duration: '00:01:00' };
  sheet.line(
    { ...trailer, Title: 'Season 2 Trailer: Saltmarsh Nine', 'Supplemental Video Type': 'TRAILER' },
    fate('trailer'),
  );
  sheet.line({ ...trailer, Duration: '01:40:00', Title: 'The Long Pier' }, fate('film'));
  sheet.line({ ...trailer, Title: 'Saltmarsh Nine: Season 1: Neap (Episode 5)' }, fate('notWatched'));
  return { format: 'netflixActivity', files: [sheet.file], rows: sheet.rows };
}

/** What tools read off Prime Video's page, in English and in German. */
export function primeHistorySample({ byName: watched }: History): Sample {
  const english = new Sheet('watch-history.csv', ['Date Watched', 'Type', 'Title', 'Episode']);
  const german = new Sheet('verlauf.csv', ['Datum angesehen', 'Typ', 'Titel', 'Folge']);
  watched.forEach((one, nth) => {
    const { show, episode } = one;
    if (nth % 2 === 0)
      english.line(
        {
          'Date Watched': one.at.slice(0, 10),
          Type: 'Series',
          Title: `${show.name} - Season ${episode.season}`,
          Episode: `Episode ${episode.number}: ${nameOf(one)}`,
        },
        onDay(one),
      );
    else
      german.line(
        {
          'Datum angesehen': one.at.slice(0, 10),
          Typ: 'Serie',
          Titel: `${show.name}, Staffel ${episode.season}`,
          Folge: `Folge ${episode.number}`,
        },
        onDay(one),
      );
  });
  english.line({ 'Date Watched': '2024-04-11', Type: 'Movie', Title: 'The Long Pier' }, fate('film'));
  german.line({ 'Datum angesehen': '2024-04-11', Typ: 'Film', Titel: 'The Long Pier' }, fate('film'));
  return {
    format: 'primeHistory',
    files: [english.file, german.file],
    rows: [...english.rows, ...german.rows],
  };
}

/** The same from the page's own data, with times. */
export function primeExportSample({ byName: watched }: History): Sample {
  const sheet = new Sheet(
    'watch-history-export.csv',
    'Date Watched,Type,Title,Episode Title,Global Title Identifier,Episode Global Title Identifier,Path,Image URL'.split(
      ',',
    ),
  );
  const line = (one: Watched) => ({
    'Date Watched': Date.parse(one.at),
    Type: 'Series',
    Title: `${one.show.name} - Season ${one.episode.season}`,
    'Episode Title': `Episode ${one.episode.number}: ${nameOf(one)}`,
    'Global Title Identifier': `amzn1.dv.gti.${one.show.id}`,
  });
  for (const one of watched) sheet.line(line(one), at(one));
  const [again] = watched;
  if (again !== undefined) sheet.line(line(again), fate('duplicate'));
  sheet.line({ 'Date Watched': 1_700_000_000_000, Type: 'Movie', Title: 'The Long Pier' }, fate('film'));
  return { format: 'primeExport', files: [sheet.file], rows: sheet.rows };
}

/** Amazon's answer to a data request: names of episodes before the show's, of two profiles. */
export function primeActivitySample({ byName: watched }: History): Sample {
  const sheet = new Sheet(
    'Digital.PrimeVideo.ViewingHistory.csv',
    'Title,Playback Start Datetime (UTC),Seconds Viewed,Material Type Description,Profile Type'.split(','),
  );
  const line = (Title: string, start: string, seconds: number, material: string, profile = 'Adult') => ({
    Title,
    'Playback Start Datetime (UTC)': start,
    'Seconds Viewed': seconds,
    'Material Type Description': material,
    'Profile Type': profile,
  });
  watched.forEach((one, nth) => {
    const { show, episode } = one;
    const title = `${nameOf(one)}-${show.name} - Season ${episode.season}`;
    const seconds = (episode.runtime ?? 45) * 60;
    sheet.line(line(title, spaced(one.at), seconds, 'Full', nth % 3 === 0 ? 'Kids' : 'Adult'), at(one));
  });
  sheet.line(line('The Long Pier', '2024-01-01 20:00:00', 5000, 'Feature'), fate('film'));
  sheet.line(line('Neap-Saltmarsh Nine - Season 1', '2024-01-02 20:00:00', 60, 'Trailer'), fate('trailer'));
  sheet.line(line('Not available', '2024-01-03 20:00:00', 60, 'Full'), fate('noTitle'));
  return { format: 'primeActivity', files: [sheet.file], rows: sheet.rows };
}
