import { fault, ok, type Result } from '../../domain/result';
import type { Show } from '../../domain/show';
import type {
  Fate,
  FateCounts,
  ImportOffer,
  ImportPreview,
  ImportQuestion,
  PreviewShow,
} from '../../messages/protocol-import';
import { readShow } from '../../store/show-list';
import { today } from '../today';
import type { Tools } from '../tools';
import { readJob, type ImportJob } from './keep-import';
import type { ImportCode } from './stage-history';
import { weighPlaces, WEIGHED, type WeighedPlace } from './weigh-history';
import type { Collected, Collector } from './collect-rows';
import { wordsOfRow, wordsOfShow } from './words-of-row';

const MOST_EXAMPLES = 3;

/** What applying would do, for every row and every show; nothing is written. */
export async function previewHistory(
  tools: Tools,
  id: string,
  collector: Collector,
): Promise<Result<ImportPreview, ImportCode>> {
  const job = await tools.db.read(['staging'], readJob);
  if (job === null || job.id !== id) return fault('noImport');
  if (job.step !== 'ready') return fault('notReady');
  const collected = await collector.of(job);
  const day = today(tools.clock);
  const taken = new Set(job.taken);
  return tools.db.read(WEIGHED, async (tx) => {
    const fates = [...collected.fates];
    const shows: PreviewShow[] = [];
    const offers: ImportOffer[] = [];
    let plays = 0;
    const all = await weighPlaces(tx, collected.places, taken, day);
    for (const { decided } of all) for (const [number, fate] of decided) fates[number] = fate;
    const facts = await Promise.all(all.map(({ place }) => readShow(tx, place.showId)));
    for (const [at, weighed] of all.entries()) {
      plays += countPlays(weighed);
      const shown = showOf(facts[at], weighed, fates);
      shows.push(shown);
      offers.push(...offersOf(weighed, shown.name, taken));
    }
    return ok({
      rows: fates.length,
      fates: countFates(fates),
      plays,
      shows: shows.sort((a, b) => a.name.localeCompare(b.name) || a.showId - b.showId),
      questions: questionsOf(collected, job),
      offers,
      repeats: collected.repeats,
    });
  });
}

/** Episodes that would be marked, or come back. */
export function countPlays({ facts, restored, held }: WeighedPlace): number {
  const back = new Set(restored);
  return (
    facts.filter(({ kind }) => kind === 'play').length +
    held.filter((fact) => fact.kind === 'play' && back.has(fact.id)).length
  );
}

export function countFates(fates: readonly (Fate | null)[]): FateCounts {
  const counts: { [F in Fate]?: number } = {};
  for (const fate of fates) if (fate !== null) counts[fate] = (counts[fate] ?? 0) + 1;
  return counts;
}

function showOf(
  show: Show | undefined,
  { place, decided }: WeighedPlace,
  fates: readonly (Fate | null)[],
): PreviewShow {
  const { showId, profileId, others } = place;
  const own = [...decided.map(([, fate]) => fate), ...others.map((number) => fates[number] ?? null)];
  return {
    showId,
    profileId,
    name: show?.name ?? '',
    poster: show?.poster ?? null,
    fates: countFates(own),
  };
}

function offersOf(
  { place, episodes }: WeighedPlace,
  name: string,
  taken: ReadonlySet<string>,
): ImportOffer[] {
  return place.offers.flatMap(({ number, says }, at) => {
    const id = String(number);
    const many = episodes[at] ?? 0;
    if (many === 0) return [];
    const { showId, profileId } = place;
    return [{ id, showId, profileId, name, count: says.count, episodes: many, taken: taken.has(id) }];
  });
}

/** One for each title, whatever the files and groups it stands in. */
function questionsOf({ asked }: Collected, job: ImportJob): ImportQuestion[] {
  const questions = new Map<string, ImportQuestion & { rows: number; examples: string[] }>();
  for (const { group, matched } of asked) {
    const rows = group.rows.filter((row, at) => {
      const outcome = matched.outcomes[at];
      return (
        outcome !== undefined && 'not' in outcome && outcome.not === 'asked' && job.whose[row.source] !== null
      );
    });
    const [show] = group.shows;
    if (rows.length === 0 || show === undefined) continue;
    const words = wordsOfShow(show);
    const held = questions.get(group.key) ?? {
      key: group.key,
      words,
      year: show.year,
      rows: 0,
      examples: [],
      candidates: matched.question?.candidates ?? [],
    };
    held.rows += rows.length;
    held.examples.push(
      ...rows.slice(0, MOST_EXAMPLES - held.examples.length).map((row) => wordsOfRow(group, row)),
    );
    questions.set(group.key, held);
  }
  return [...questions.values()].sort((a, b) => b.rows - a.rows);
}
