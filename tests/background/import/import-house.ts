import * as v from 'valibot';
import { importHandlers } from '../../../lib/background/import/handle-import';
import { createRunner } from '../../../lib/background/import/run-import';
import { createProgressService } from '../../../lib/background/progress/progress-service';
import { tmdbCatalogue } from '../../../lib/background/progress/catalogue';
import { readLog, standing } from '../../../lib/domain/log';
import type { Result } from '../../../lib/domain/result';
import { formatPair } from '../../../lib/domain/show';
import type { When } from '../../../lib/domain/when';
import {
  NO_IDS,
  type FileRead,
  type ImportRow,
  type RowSays,
  type ShowClaim,
} from '../../../lib/formats/import-row';
import { groupRows, partsOf, portionsOf } from '../../../lib/formats/row-groups';
import { CHECKS } from '../../../lib/messages/check';
import type { In, Out } from '../../../lib/messages/protocol';
import type { ImportProtocol, ImportState, Whose } from '../../../lib/messages/protocol-import';
import { createDatabase, type Database } from '../../../lib/store/db';
import { allFacts } from '../../../lib/store/facts';
import { LOG_STORES } from '../../../lib/store/schema';
import { createClient } from '../../../lib/tmdb/client';
import { demoShows } from '../../demo/shows.ts';
import { answerApi, DEMO_TOKEN } from '../../demo/tmdb-api.ts';
import { countingIds, freshDisk, testClock } from '../../support/database';
import { value } from '../../support/progress';

export const ME = 'default';
export const TODAY = '2026-03-01';
export const SHOWS = demoShows(TODAY);

/** An invented show by its name. */
export function demoShow(name: string) {
  const found = SHOWS.find((show) => show.name === name);
  if (found === undefined) throw new Error(`There is no ${name}.`);
  return found;
}

/** What can go wrong between the extension and the catalogue; null = nothing. */
export type Trouble = 'offline' | 'busy' | 'refused' | null;

async function* bytesOf(file: Blob | undefined): AsyncGenerator<Uint8Array> {
  if (file === undefined) throw new Error('no such file');
  yield new Uint8Array(await file.arrayBuffer());
}

/** A machine that brings histories in, with the stand-in of the catalogue behind the real client. */
export function importHouse() {
  freshDisk();
  const clock = testClock(`${TODAY}T20:00:00Z`);
  const newId = countingIds();
  const catalogue = { shows: SHOWS, today: TODAY, maxAge: 0 };
  const asked: string[] = [];
  const shared = new Map<string, Blob>();
  const share = (file: Blob): string => {
    const address = `blob:${shared.size}`;
    shared.set(address, file);
    return address;
  };
  let trouble: Trouble = null;
  let mayAsk = Infinity;
  let dies = () => {};
  const connect = () =>
    createClient({
      async fetch(url, init) {
        const { pathname, searchParams, host } = new URL(url);
        asked.push(
          pathname.replace('/3', '') + (searchParams.has('query') ? `?${searchParams.get('query')}` : ''),
        );
        mayAsk -= 1;
        if (mayAsk < 0) {
          dies();
          return new Promise(() => {});
        }
        if (trouble === 'offline') throw new TypeError('Failed to fetch');
        if (trouble === 'busy') return new Response('{}', { status: 429, headers: { 'retry-after': '20' } });
        if (trouble === 'refused') return new Response('{"status_code":7}', { status: 401 });
        const headers = Object.fromEntries(
          [...new Headers(init.headers)].map(([name, held]) => [name.toLowerCase(), held]),
        );
        const answer = answerApi(catalogue, {
          method: 'GET',
          host,
          path: pathname,
          query: searchParams,
          headers,
        });
        return new Response(String(answer.body), { status: answer.status });
      },
      credential: async () => DEMO_TOKEN,
      language: () => 'en',
      clock,
      sleep: async () => undefined,
      timeLimit: () => new AbortController().signal,
    });

  /** A worker, with its own hold on the disk. */
  function work(db: Database = createDatabase()) {
    const tmdb = connect();
    const tools = { db, clock, newId, tmdb };
    const runner = createRunner(tools, async () => {});
    const handlers = importHandlers(tools, {
      importAsked: () => void runner.go(),
      openFile: (address) => bytesOf(shared.get(address)),
      changed: () => {},
    });
    const progress = createProgressService({ db, clock, newId, catalogue: tmdbCatalogue(tmdb) });
    async function tell<K extends keyof ImportProtocol>(name: K, payload: In<K>): Promise<Result<Out<K>>> {
      const checked = v.safeParse(CHECKS[name], payload);
      if (!checked.success) throw new Error(`${name} is refused`);
      return handlers[name](payload, {});
    }
    const ask = <K extends keyof ImportProtocol>(name: K, payload: In<K>): Promise<Out<K>> =>
      value(tell(name, payload));

    /** Stages these files; all of it goes to the one profile unless told otherwise. */
    async function stage(
      files: readonly FileRead[],
      whose?: (profile: string | null) => Whose,
    ): Promise<string> {
      const { sources, groups } = groupRows(files);
      const parts = partsOf(groups);
      const shows = new Set(groups.map(({ key }) => key).filter(Boolean)).size;
      const about = files.map(({ format, files: names, language, notes }) => ({
        format,
        names,
        language,
        notes,
      }));
      const { id } = await ask('import.begin', { files: about, sources, parts: parts.length, shows });
      let from = 0;
      for (const portion of portionsOf(parts)) {
        await ask('import.stage', { id, from, address: share(new Blob([portion.join('\n')])) });
        from += portion.length;
      }
      await ask('import.match', {
        id,
        whose: sources.map(({ profile }) => (whose === undefined ? { profileId: ME } : whose(profile))),
      });
      return id;
    }

    return {
      db,
      tools,
      runner,
      progress,
      tell,
      ask,
      stage,
      state: () => ask('import.state', {}) as Promise<ImportState>,
      /** Looked up to the end. */
      async matched(files: readonly FileRead[], whose?: (profile: string | null) => Whose): Promise<string> {
        const id = await stage(files, whose);
        await runner.go();
        return id;
      },
      /** From the files to what stands. */
      async bring(...files: FileRead[]): Promise<Out<'import.apply'>> {
        const id = await stage(files);
        await runner.go();
        return ask('import.apply', { id });
      },
      undo: (op: string) => value(progress.undo(op)),
    };
  }

  return {
    clock,
    asked,
    share,
    work,
    have: (what: Trouble) => (trouble = what),
    /** The machine stops after so many requests; answers when it does. */
    stopAfter(requests: number): Promise<void> {
      mayAsk = requests;
      return new Promise((resolve) => {
        dies = resolve;
      });
    },
    goOn: () => {
      mayAsk = Infinity;
    },
  };
}

/** The plays that stand, in short: `900002 S1 E1 2021-10-02`. */
export async function standingPlays(db: Database): Promise<string[]> {
  const facts = await db.read(LOG_STORES, allFacts);
  const held = new Set(standing(facts).map(({ id }) => id));
  return readLog(facts)
    .plays.filter(({ fact }) => held.has(fact.id))
    .map(({ fact, when }) => [fact.showId, formatPair(fact), dayOf(when)].filter(Boolean).join(' '))
    .sort();
}

function dayOf(when: When): string {
  if (when.kind === 'unknown') return '';
  return when.kind === 'day' ? when.day : new Date(when.at).toISOString().slice(0, 16);
}

let line = 0;

/** A row of a file. */
export function row(says: RowSays, profile: string | null = null): ImportRow {
  line += 1;
  return { at: `rows.csv ${line}`, profile, says };
}

export function claim(title: string, more: Partial<ShowClaim> = {}): ShowClaim {
  return { title, year: null, ids: NO_IDS, ...more };
}

type Said = {
  season?: number | null;
  seasonName?: string;
  number?: number | null;
  title?: string;
  tvdb?: number;
  id?: number;
};

/** An episode was watched. `when`: an instant (`…T…Z`), a day, or empty. */
export function seen(
  show: ShowClaim,
  said: Said,
  when = '',
  more: { times?: number; seconds?: number; orFilm?: boolean } = {},
): RowSays {
  const { times = 1, seconds, orFilm = false } = more;
  return {
    kind: 'watched',
    about: { readings: [{ show, episode: episodeOf(said) }], orFilm },
    when: whenOf(when),
    times,
    ...(seconds !== undefined && { seconds }),
  };
}

export function episodeOf({ season = 1, seasonName, number = null, title, tvdb, id }: Said) {
  return {
    season,
    seasonName: seasonName ?? null,
    number,
    title: title ?? null,
    ids: { ...NO_IDS, tvdb: tvdb ?? null, tmdb: id ?? null },
  };
}

export function whenOf(text: string): When {
  if (text === '') return { kind: 'unknown' };
  return text.includes('T')
    ? { kind: 'instant', at: Date.parse(text), offset: 0 }
    : { kind: 'day', day: text };
}

export function file(
  format: FileRead['format'],
  rows: readonly ImportRow[],
  language: string | null = null,
): FileRead {
  return { format, files: ['rows.csv'], language, rows, notes: [] };
}
