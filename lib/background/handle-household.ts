import { fault, ok, type Result } from '../domain/result';
import type { Changed } from '../messages/protocol-history';
import type { HouseholdProtocol } from '../messages/protocol-household';
import type { Marked } from '../messages/protocol-progress';
import type { TonightRow } from '../messages/tonight-row';
import type { Handlers } from '../messages/receive';
import type { Place } from '../store/facts';
import { bindingsOfShow } from '../store/bindings';
import { readShow } from '../store/show-list';
import { bindSiteProfile, listSiteProfiles } from './bind-site-profiles';
import { changeWhom } from './change-whom';
import { correctPlay } from './correct-play';
import { weighCorrection } from './plan-correction';
import { editPreferences } from './edit-preferences';
import { listPeople, setAudience } from './keep-audience';
import {
  addProfile,
  changeProfile,
  chooseHome,
  listProfiles,
  orderProfiles,
  removeProfile,
  switchProfile,
} from './keep-profiles';
import { listGaps } from './list-gaps';
import { listHistory } from './list-history';
import { markUpTo, startAt, startRun } from './mark-up-to';
import type { ProgressService } from './progress-service';
import type { Acted, ProgressTools, Turned } from './progress/answers';
import type { Surroundings } from './read-evening';
import { redatePlay } from './redate-play';
import type { Match } from './match-report';
import { turnAct } from './take-back';
import type { Tools } from './tools';
import { placesToWatch } from './where-to-watch';

/** What these handlers share with the others. */
export interface HouseholdKit {
  readonly progress: ProgressService;
  readonly progressTools: ProgressTools;
  readonly match: Match;
  surroundings(): Promise<Surroundings>;
  row(profileId: string, showId: number): Promise<TonightRow | null>;
  /** Runs a use case that writes: open pages hear of it. */
  writing<T, C extends string>(work: Promise<Result<T, C>>): Promise<Result<T, C>>;
  /** The same for a gesture about a show, answered with its row. */
  marked(acting: Promise<Result<Acted>>): Promise<Result<Marked>>;
}

/** The handlers of the household's messages; each only calls a use case. */
export function householdHandlers(tools: Tools, kit: HouseholdKit): Pick<Handlers, keyof HouseholdProtocol> {
  const { writing, marked, progressTools, progress } = kit;

  async function changed(op: string, places: readonly Place[]): Promise<Changed> {
    const rows = await Promise.all(places.map(([profileId, showId]) => kit.row(profileId, showId)));
    return { op, rows: rows.filter((row) => row !== null) };
  }

  async function turnedOne(turning: Promise<Result<Turned>>): Promise<Result<Changed>> {
    const done = await writing(turning);
    if (!done.ok) return done;
    return ok(await changed(done.value.op, done.value.progress.map(placeOf)));
  }

  return {
    'profiles.list': async () => ok(await listProfiles(tools)),
    'profiles.add': (chosen) => writing(addProfile(tools, chosen)),
    'profiles.change': (chosen) => writing(changeProfile(tools, chosen)),
    'profiles.remove': (about) => writing(removeProfile(tools, about)),
    'profiles.switch': ({ profileId }) => writing(switchProfile(tools, profileId)),
    'profiles.home': ({ profileId }) => writing(chooseHome(tools, profileId)),
    'profiles.order': ({ profileIds }) => writing(orderProfiles(tools, profileIds)),

    'profiles.sites': () => listSiteProfiles(tools),
    'profiles.bindSite': (binding) => writing(bindSiteProfile(tools, binding)),
    'report.whom': async (about) => {
      const done = await writing(changeWhom(tools, about));
      return done.ok ? ok(await changed(about.opId, done.value)) : done;
    },

    'show.people': async ({ showId }) => ok(await listPeople(tools, showId)),
    'show.audience': ({ showId, profileIds }) => writing(setAudience(tools, showId, profileIds)),
    'show.preferences': async ({ profileId, showId, ...change }) => {
      const editing = editPreferences(tools, profileId, showId, change);
      const done = await (Object.keys(change).length === 0 ? editing : writing(editing));
      if (!done.ok) return done;
      const row = await kit.row(profileId, showId);
      return row === null ? fault('unknownShow') : ok({ ...done.value, row });
    },
    'show.where': async ({ showId }) => {
      const { region } = await kit.surroundings();
      return tools.db.read(['shows', 'bindings'], async (tx) =>
        ok(placesToWatch(await readShow(tx, showId), await bindingsOfShow(tx, showId), region)),
      );
    },
    'show.startAt': ({ opId: op, with: others = [], season, episode, before, ...about }) =>
      marked(startAt(progressTools, { op, others, pair: { season, episode }, ...about }, before)),

    'progress.unskip': ({ opId, profileId, showId, season, episode }) =>
      marked(progress.unskipEpisode(opId, profileId, showId, season, episode)),
    'progress.upTo': ({ opId: op, with: others = [], season, episode, before = false, ...about }) =>
      marked(markUpTo(progressTools, { op, others, pair: { season, episode }, ...about }, before)),
    'gaps.list': async ({ profileId, showId }) => ok(await listGaps(tools, profileId, showId)),
    'run.start': ({ opId: op, from, ...about }) =>
      marked(startRun(progressTools, { op, pair: from ?? null, ...about })),
    'run.stop': ({ opId, profileId, showId }) => marked(progress.stopRun(opId, profileId, showId)),

    'history.list': async (asked) => ok(await listHistory(tools, asked)),
    'play.undo': (about) => turnedOne(turnAct(progressTools, 'undo', about)),
    'play.restore': (about) => turnedOne(turnAct(progressTools, 'restore', about)),
    'play.weigh': (about) => weighCorrection(tools, kit.match, about),
    'play.correct': async (correction) => {
      const done = await writing(correctPlay(tools, kit.match, correction));
      if (!done.ok) return done;
      const { places, ...corrected } = done.value;
      return ok({ ...corrected, ...(await changed(correction.opId, places)) });
    },
    'play.redate': async (redating) => {
      const done = await writing(redatePlay(progressTools, redating));
      return done.ok ? ok(await changed(redating.opId, done.value)) : done;
    },
  };
}

function placeOf({ profileId, showId }: { profileId: string; showId: number }): Place {
  return [profileId, showId];
}
