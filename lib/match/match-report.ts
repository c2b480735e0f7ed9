import { type Result, ok } from '../domain/result';
import { siteById } from '../sites/registry';
import { mergeClaims } from './claims';
import { titleKey } from './title-key';
import { ask, candidate, offerOf, offered, settle } from './match-answers';
import type { Decision, Job, MatchPort, ReportToMatch } from './match-job';
import type { ShowFacts, TitleBinding } from './match-types';
import { hasOtherMarks, titleKeyOf } from './normalise';
import { type ScoredShow, clearlyFirst, fitName, isCorroborated, readTitle } from './show';
import { episodeOf, lookInto, scoreAll } from './weigh-shows';

export type { Decision, MatchPort, ReportToMatch } from './match-job';

/**
 * Which episodes of which show a report means: certain, or a question with candidates (promise 3: unsure means ask).
 * The library alone decides where a binding, the year, the country or an episode's title agrees; else TMDB is asked
 * for namesakes. A fault of the port is passed on, nothing is guessed meanwhile.
 */
export async function matchReport<C extends string>(
  report: ReportToMatch,
  port: MatchPort<C>,
): Promise<Result<Decision, C>> {
  const labels = mergeClaims(report.claims, report.language);
  const readings = readTitle(labels, report.language);
  const { binding } = port;
  const bound = binding?.showId ?? null;
  const decides = binding !== null && bound !== null && !binding.suspended;
  const found = decides ? [] : await port.findInLibrary(readings.map((one) => one.name));
  const job: Job<C> = {
    report,
    port,
    labels,
    readings,
    site: report.traits ?? siteById(report.site),
    library: new Set(found.map((show) => show.id)),
    seen: new Map(),
  };
  if (decides) return byBinding(job, binding, bound);
  if (readings.length === 0) return ok(ask('whichShow', [], ['noShow']));
  const own = await scoreAll(job, found);
  if (!own.ok) return own;
  if (bound !== null) return askAgain(job, bound, own.value);
  const certain = fromLibrary(own.value);
  return certain === null ? fromSearch(job, found) : decided(job, certain);
}

/** (1) A binding says which show; only the episode is left to tell. */
async function byBinding<C extends string>(
  job: Job<C>,
  binding: TitleBinding,
  showId: number,
): Promise<Result<Decision, C>> {
  const order = binding.order === null ? null : await job.port.order?.(binding.order);
  if (order && !order.ok) return order;
  const loaded = await job.port.load(showId);
  if (!loaded.ok) return loaded;
  if (loaded.value === null) return ok(ask('whichShow', [], ['showGone']));
  const { name } = loaded.value.show;
  const title = job.labels.show ?? '';
  // Learned for `K-ON!`, whose key `K-ON!!` has as well.
  if (binding.by === 'learned' && titleKeyOf(name) === titleKeyOf(title) && hasOtherMarks(name, title))
    return matchReport(job.report, { ...job.port, binding: null });
  const fitted = fitName(loaded.value.show, job.readings);
  const answer = await episodeOf(
    job,
    loaded.value,
    { reading: fitted.reading, namedSeason: fitted.namedSeason },
    binding.offsets,
    order?.value ?? null,
  );
  return ok(settle(job, loaded.value, answer, ['binding'], null));
}

/** (2) A show of the library, where more than its name agrees. */
function fromLibrary(scored: readonly ScoredShow[]): ScoredShow | null {
  const first = clearlyFirst(scored);
  return first !== null && isCorroborated(first) ? first : null;
}

/** (3) Library and search together: the search knows namesakes that the library does not. */
async function fromSearch<C extends string>(
  job: Job<C>,
  found: readonly ShowFacts[],
): Promise<Result<Decision, C>> {
  const shows = new Map(found.map((show) => [show.id, show]));
  for (const [query, language] of queries(job)) {
    const hits = await job.port.search(query, language);
    if (!hits.ok) return hits;
    for (const hit of hits.value) if (!shows.has(hit.id)) shows.set(hit.id, hit);
    if (hits.value.some((hit) => fitName(hit, job.readings).fit !== 'nameOther')) break;
  }
  const scored = await scoreAll(job, [...shows.values()]);
  if (!scored.ok) return scored;
  const first = clearlyFirst(scored.value);
  return first === null ? askWhichShow(job, scored.value) : decided(job, first);
}

/** The title in the page's language, then without one, then without what may be a suffix; each asked once. */
function queries<C extends string>({ readings, report }: Job<C>): [string, string][] {
  const names = [...new Set(readings.map((one) => one.name))];
  const asked = names.flatMap((name): [string, string][] => [
    [name, report.language],
    [name, ''],
  ]);
  return asked.filter(
    ([name, language], at) => asked.findIndex(([a, b]) => a === name && b === language) === at,
  );
}

function decided<C extends string>(job: Job<C>, first: ScoredShow): Result<Decision, C> {
  const looked = job.seen.get(first.show.id);
  if (!looked) return ok(ask('whichShow', [candidate(first.show, null, first.parts)], first.parts));
  const { report, labels } = job;
  const learned = {
    key: titleKey(report.site, report.claims, report.siteShowId),
    words: labels.show ?? '',
    showId: first.show.id,
    offsets: [],
    order: null,
  };
  return ok(settle(job, looked.loaded, looked.answer, first.parts, learned));
}

/** A mark made through this binding was taken back: whatever fits, the user is asked. */
async function askAgain<C extends string>(
  job: Job<C>,
  showId: number,
  scored: readonly ScoredShow[],
): Promise<Result<Decision, C>> {
  const looked = await lookInto(job, showId);
  if (!looked.ok) return looked;
  const first = looked.value === null ? [] : [offerOf(looked.value, ['suspended'])];
  const others = scored.filter((one) => one.show.id !== showId).map((one) => offered(job, one));
  return ok(ask('whichShow', [...first, ...others], ['suspended']));
}

function askWhichShow<C extends string>(job: Job<C>, scored: readonly ScoredShow[]): Result<Decision, C> {
  const parts = scored.length === 0 ? ['nothingFound'] : (scored[0]?.parts ?? []);
  return ok(
    ask(
      'whichShow',
      scored.map((one) => offered(job, one)),
      parts,
    ),
  );
}
