import type { Claim, Reader } from '../../lib/sites/reading';

const FILES = import.meta.glob<{ readonly reader?: Reader }>('../../lib/sites/*.ts', { eager: true });

/** Every reader by its file's name, which is the site's id. */
export const READERS: ReadonlyMap<string, Reader> = new Map(
  Object.entries(FILES).flatMap(([path, file]) =>
    file.reader === undefined ? [] : [[path.replace(/^.*\/|\.ts$/g, ''), file.reader] as const],
  ),
);

export function readerOf(site: string): Reader {
  const reader = READERS.get(site);
  if (reader === undefined) throw new Error(`lib/sites/${site}.ts exports no reader.`);
  return reader;
}

export interface Labels {
  readonly show: string | null;
  readonly season: number | null;
  readonly episode: number | null;
  readonly title: string | null;
  readonly label: string | null;
}

/**
 * The claims put together loosely, best source first, as far as a test of readers needs it; the grammar that really
 * reads labels lives in the background (lib/match). Two numbers are season and episode, one is the episode.
 */
export function loosely(claims: readonly Claim[]): Labels {
  const numbered = claims.map(numbersOf).find((found) => found !== null);
  const seasons = claims.map((one) => numbersOf(one)?.season).find((one) => typeof one === 'number');
  return {
    show: claims.find((one) => one.show !== undefined)?.show ?? null,
    season: numbered?.season ?? seasons ?? null,
    episode: numbered?.episode ?? null,
    title: claims.find((one) => one.title !== undefined)?.title ?? null,
    label: claims.find((one) => one.label !== undefined)?.label ?? null,
  };
}

const PAIR =
  /(?:^|[^\p{L}\p{N}])\p{L}{0,12}\.? ?(\d{1,4})[^\p{L}\p{N}/]{0,4}[ /]?\p{L}{1,12}\.? ?(\d{1,5})(?!\d)|(\d+): (\d+)\.|^(\d{1,3})x(\d{1,3})/u;

function numbersOf(claim: Claim): { season: number | null; episode: number | null } | null {
  const label = (claim.label ?? '').normalize('NFKC');
  const pair = PAIR.exec(label)
    ?.slice(1)
    .filter((one) => one !== undefined);
  const season = claim.season ?? toNumber(pair?.[0]);
  const episode = claim.episode ?? toNumber(pair?.[1] ?? /\d+/.exec(label)?.[0]);
  return season === undefined && episode === undefined
    ? null
    : { season: season ?? null, episode: episode ?? null };
}

function toNumber(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}
