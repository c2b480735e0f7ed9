import type { ShowStatus, StatusSet } from '../domain/fact';
import type { Position } from '../domain/position';
import type { Result } from '../domain/result';
import type { Pair } from '../domain/show';
import type { Group } from '../domain/tonight';
import type { Claim } from '../sites/reading';
import type { BackupProtocol } from './protocol-backup';
import type { HouseholdProtocol, Offers, ProfileFacts, RewatchOffer, Together } from './protocol-household';
import type { ImportProtocol } from './protocol-import';
import type { LibraryProtocol } from './protocol-library';

/**
 * Every message there is, once: what is sent and what is answered. All of them go to the background, are checked
 * there at run time (messages/check) and answered as a Result. `watch.*` may come from a granted page's content
 * script; all others only from the extension's own pages.
 */
export interface Protocol extends BackupProtocol, HouseholdProtocol, LibraryProtocol, ImportProtocol {
  /** An episode began to play: what is known of it already. Content scripts only. */
  'watch.began': { in: WatchBegan; out: WatchState };
  /** Seconds played so far; at most one a minute, and once when the page is hidden. */
  'watch.progress': { in: WatchProgress; out: null };
  /** The episode is finished, or may be: answered only when the report is durable. Same reportId, same report. */
  'watch.finished': { in: WatchFinished; out: { reportId: string } };
  /** A long video plays and the site's reader finds nothing to say of it: the reader may be out of date. */
  'watch.unreadable': { in: { site: string }; out: null };
  /** A button of the page's toast, pressed by the user. */
  'watch.answer': {
    in: { reportId: string; answer: 'undo' | 'mark' | 'no' | 'wrong' } | NotFor;
    out: WatchOutcome;
  };

  'tonight.list': { in: TonightAsked; out: Tonight };
  'progress.list': { in: { profileId: string }; out: ProgressEntry[] };
  /** `opId` names the gesture, so that the jump can be undone from where it was made. */
  'progress.set': { in: { opId?: string; profileId: string; showId: number } & Pair; out: ProgressEntry };
  'progress.advance': { in: { profileId: string; showId: number; expected?: Pair }; out: Advanced };
  /** `gap`: a missed one, the place stays. `with`: profiles that watched along. */
  'progress.mark': {
    in: { opId: string; profileId: string; showId: number; gap?: boolean } & Pair & Together;
    out: Marked;
  };
  /** Passes over exactly this episode; `changed` is false when it was skipped already. */
  'progress.skip': { in: { opId: string; profileId: string; showId: number } & Pair; out: Marked };
  /** Takes back everything one gesture did. */
  'log.undo': { in: { op: string }; out: Undone };
  'log.restore': { in: { op: string }; out: Undone };

  /**
   * The profile's own shows first, then TMDB's; `libraryOnly` answers what is held here, at once and offline. Nothing
   * typed: the shows that are planned.
   */
  'show.search': { in: { query: string; libraryOnly?: boolean }; out: ShowHit[] };
  /** `plan`: for later, in the same op. Undone by `log.undo` of `opId`. */
  'show.add': { in: { showId: number; profileId: string; opId?: string; plan?: boolean }; out: TonightRow };
  /** Planned, on hold (until a local day, a new season, or told otherwise), dropped, or watching again. */
  'show.status': {
    in: { opId: string; profileId: string; showId: number } & Pick<StatusSet, 'status' | 'until'>;
    out: Placed;
  };
  /** Hides the show for this profile and keeps what was watched. */
  'show.remove': { in: { opId: string; profileId: string; showId: number }; out: Placed };
  /** Every show of a profile, whatever its status, newest activity first. */
  'library.list': { in: { profileId: string }; out: LibraryEntry[] };

  'inbox.dismiss': { in: { reportId: string }; out: null };
  /** Settles every waiting report of the same title. */
  'inbox.choose': {
    in: { reportId: string; showId: number; profileIds?: readonly string[] } & Partial<Pair>;
    out: { marked: string[]; op: string };
  };
  'inbox.never': { in: { reportId: string }; out: null };

  /** The user was shown what was marked by itself until then (epoch ms): it is not told again. */
  'tonight.looked': { in: { at: number }; out: null };
  /** A tab plays another show than it is taken for: kept for this title, and for what the tab plays now. */
  'watching.correct': { in: { identity: string; showId: number } & Partial<Pair>; out: null };
  /** What choosing this show would mark: every open report of the title, before it is done. */
  'inbox.preview': { in: { reportId: string; showId: number }; out: InboxPreview };
  /** The user's and the learned answers to "which show is this title", newest change first. */
  'bindings.list': { in: Record<string, never>; out: BindingEntry[] };
  'bindings.save': { in: BindingChange; out: null };
  'bindings.forget': { in: { site: string; key: string }; out: null };
  /** TMDB's other orders of a show's episodes ("streaming order"). */
  'show.orders': { in: { showId: number }; out: ShowOrder[] };
  /** Sites that the user named, and what reads them. */
  'services.own': { in: Record<string, never>; out: OwnSite[] };
  /** The server software behind a site that the user named ("this is my Jellyfin"). */
  'services.read': { in: { origin: string; reader: OwnSite['reader'] }; out: OwnSite[] };
  /** How each service that is on is doing, and what its open tabs read now. */
  'health.list': { in: Record<string, never>; out: SiteHealth[] };

  /** What the user chose; a change names only what it changes and is answered by all of it. */
  'settings.get': { in: Record<string, never>; out: SettingsValues };
  'settings.set': { in: { change: Partial<SettingsValues> }; out: SettingsValues };

  /** Asks TMDB for every show at once; `cancel` stops that and keeps what was done. */
  'catalogue.refresh': { in: { cancel?: boolean }; out: CatalogueState };
  'catalogue.state': { in: Record<string, never>; out: CatalogueState };

  'credential.get': { in: Record<string, never>; out: CredentialState };
  'credential.set': { in: { text: string }; out: CredentialState };
  'services.list': { in: Record<string, never>; out: ServiceState[] };
  /** Registrations are compared with what is granted; sent after a permission was given or taken. */
  'services.refresh': { in: Record<string, never>; out: ServiceState[] };
}

export type MessageName = keyof Protocol;
export type In<K extends MessageName> = Protocol[K]['in'];
export type Out<K extends MessageName> = Protocol[K]['out'];
export type Answer<K extends MessageName> = Result<Out<K>>;

export interface WatchIdentity {
  /** The registry's site id; held against the sender's origin. */
  readonly site: string;
  /** The site's own id of the episode, else null. */
  readonly siteId: string | null;
  readonly siteShowId: string | null;
  readonly claims: readonly Claim[];
  /** `document.documentElement.lang`, or empty. */
  readonly language: string;
  /** The site's profile that watches, where shown. */
  readonly siteProfile: string | null;
  /** Origin and path of the page, at most 300 characters: where to watch the show next time. */
  readonly page?: string;
}

export interface WatchBegan extends WatchIdentity {
  readonly viewing: string;
  readonly duration: number;
}

export interface WatchState {
  /** Seconds of this episode played in earlier, unfinished viewings. */
  readonly played: number;
  readonly thresholds: Thresholds;
}

/** Shares between 0 and 1. */
export interface Thresholds {
  readonly finished: number;
  readonly played: number;
}

export interface WatchProgress extends WatchIdentity {
  readonly viewing: string;
  readonly position: number;
  readonly duration: number;
  readonly played: number;
  /** The tab is leaving the episode: what stands is the end of the viewing. */
  readonly ended: boolean;
}

export interface WatchFinished extends WatchIdentity {
  /** uuid v7, made once per viewing and kept through every retry. */
  readonly reportId: string;
  readonly viewing: string;
  /** `mark`: the rule of "Finished" is met. `ask`: the user must say. */
  readonly verdict: 'mark' | 'ask';
  /** Epoch ms by the page's clock. */
  readonly finishedAt: number;
  readonly begunAt: number;
  /** Minutes east of UTC of the page's clock at the finish. */
  readonly offset: number;
  /** Seconds. */
  readonly position: number;
  readonly duration: number;
  readonly played: number;
  /** The site's labels were gone; the one before, so that "the episode after S1 E1?" can be asked. */
  readonly previous: readonly Claim[];
}

/** "Not Ben?": the mark is taken back for this one alone, by name; for the others it stays. */
export interface NotFor {
  readonly reportId: string;
  readonly answer: 'notFor';
  readonly name: string;
}

/** What became of a report; also sent to the tab as `watch.outcome`. */
export interface WatchOutcome {
  readonly reportId: string;
  readonly outcome: 'marked' | 'already' | 'asked' | 'waiting' | 'ignored' | 'undone';
  readonly show: string | null;
  readonly pair: Pair | null;
  /** The show's first mark on this site, a new show, or a question: worth a toast. */
  readonly tell: boolean;
  /** Names of those it counts for, where the household is more than one. */
  readonly who?: readonly string[];
}

export interface Tonight {
  readonly profileId: string;
  readonly profileName: string;
  /** Local day `YYYY-MM-DD` that the evening belongs to. */
  readonly evening: string;
  readonly groups: readonly TonightGroup[];
  /** How many shows the filters hide. */
  readonly hidden: number;
  /** How many shows stand in the groups that are counted (Tonight, New today). */
  readonly count: number;
  /** Minutes of the counted episodes, as far as known. */
  readonly minutes: number;
  /** Ids of the services that are switched on: at any other, what is watched is not counted by itself. */
  readonly servicesOn: readonly string[];
  /** Rewatches that may be offered, of finished shows too; absent when there is none. */
  readonly rewatching?: readonly RewatchOffer[];
  /** The household; one profile alone has no switcher. */
  readonly profiles: readonly ProfileFacts[];
  readonly waiting: readonly WaitingReport[];
  /** What streaming tabs play now, the latest first. */
  readonly watching: readonly NowWatching[];
  /** Marked by itself since the user last looked, newest first. */
  readonly marked: readonly MarkedByItself[];
  /** Services whose pages could not be read lately, told once. */
  readonly broken: readonly string[];
  /** The library is gone, or parts of it could not be read and were set aside; told once, else absent. */
  readonly storage?: 'lost' | 'setAside';
  readonly credential: CredentialState['state'];
  /** The last act that can be taken back, for the footer. */
  readonly lastOp: {
    readonly op: string;
    readonly showId: number;
    readonly show: string;
    readonly pair: Pair;
  } | null;
}

/** What is asked of tonight's list; `{}` asks for all of it. */
export interface TonightAsked {
  readonly filters?: {
    /** "I have N minutes": what is left of the episode. */
    readonly minutes?: number;
    /** Only what the services that are switched on have. */
    readonly services?: boolean;
  };
  /** Lifts the waiting for nights this evening. */
  readonly binge?: boolean;
  /** Groups to unfold. When given, the other folded groups come without rows, by their count alone. */
  readonly unfold?: readonly Group[];
  /** At most so many rows in each group, the first ones. */
  readonly rows?: number;
}

export interface TonightGroup {
  readonly group: Group;
  readonly rows: readonly TonightRow[];
  /** How many shows it holds beyond `rows`, being folded or cut; absent = none. */
  readonly more?: number;
}

export interface TonightRow {
  readonly showId: number;
  readonly name: string;
  readonly poster: string | null;
  readonly position: Position;
  readonly episode: EpisodeFacts | null;
  readonly remaining: number;
  readonly gaps: number;
  /** Where to watch, the best place known. */
  readonly service: WatchPlace | null;
  /** Seconds into the episode, when it was left half watched. */
  readonly resume: { readonly position: number; readonly duration: number } | null;
  /** Minutes left of the episode, what was played of it taken off; null when unknown. */
  readonly minutesLeft: number | null;
  /** For a waiting one in tonight's list: the local day on which it airs or has its next night; null when unknown. */
  readonly due: string | null;
  readonly status: ShowStatus;
  /** A choice (planned, on hold, dropped) that watching has ended, and when (epoch ms). */
  readonly ended: { readonly status: ShowStatus; readonly at: number } | null;
  /** Evenings of the week it is watched on, 0 = Sunday; empty = any. */
  readonly nights: readonly number[];
  /** Order among the shows of one night. */
  readonly slot: number | null;
  /** Epoch ms since when it is watched again; null in the first watching. */
  readonly rewatchSince: number | null;
}

/** A place to watch a show at. */
export interface WatchPlace {
  readonly name: string;
  readonly url: string;
  /** The registry's site id; null for an offers page. Not among `servicesOn`: not counted there. */
  readonly site: string | null;
  /** The page where it was last seen, the service's title search, or TMDB's page of offers. */
  readonly by: 'page' | 'search' | 'offers';
}

export interface EpisodeFacts extends Pair {
  readonly name: string;
  readonly airDate: string | null;
  readonly runtime: number | null;
  readonly still: string | null;
}

export interface ProgressEntry {
  readonly profileId: string;
  readonly showId: number;
  readonly position: Position;
}

export interface Advanced extends ProgressEntry {
  /** Null when nothing was marked: caught up, finished, or moved on meanwhile. */
  readonly op: string | null;
  readonly marked: Pair | null;
  readonly movedOn: boolean;
}

export interface Marked {
  readonly op: string;
  /** False when a play of it stood already: nothing was written. */
  readonly changed: boolean;
  readonly row: TonightRow;
  /** What may be offered beside Undo; absent when there is nothing to offer. */
  readonly offers?: Offers;
}

/** What one gesture about a whole show left: its row in tonight's list, or null when it is no longer in it. */
export interface Placed {
  readonly op: string;
  readonly row: TonightRow | null;
}

export interface LibraryEntry {
  readonly row: TonightRow;
  readonly status: ShowStatus;
}

export interface Undone {
  /** What was taken back (or brought back), for the status line. */
  readonly what: readonly { readonly showId: number; readonly show: string; readonly pair: Pair | null }[];
  readonly rows: readonly TonightRow[];
}

export interface ShowHit {
  readonly id: number;
  readonly name: string;
  readonly originalName: string;
  readonly year: number | null;
  readonly countries: readonly string[];
  readonly poster: string | null;
  readonly overview: string;
  readonly inLibrary: boolean;
}

/** A report that needs the user or the network, in the page's own words. */
export interface WaitingReport {
  readonly reportId: string;
  readonly site: string;
  readonly siteName: string;
  /** "Severance · S2:E5", as the page said. */
  readonly words: string;
  readonly finishedAt: number;
  readonly why:
    | 'noCredential'
    | 'refused'
    | 'offline'
    | 'whichShow'
    | 'whichEpisode'
    | 'finished?'
    | 'working';
  readonly candidates: readonly Candidate[];
}

export interface Candidate {
  readonly showId: number;
  readonly name: string;
  readonly year: number | null;
  readonly poster: string | null;
  readonly pair: Pair | null;
  readonly episodeTitle: string | null;
  /** Codes of what spoke for it: `nameEqual`, `yearEqual`, `episodeTitleEqual`, … */
  readonly reasons: readonly string[];
}

/** What a streaming tab plays now. */
export interface NowWatching {
  readonly identity: string;
  readonly site: string;
  readonly siteName: string;
  /** In the page's own words. */
  readonly words: string;
  /** What it is taken for; null while that is not certain. */
  readonly showId: number | null;
  readonly show: string | null;
  readonly pair: Pair | null;
  /** Seconds. */
  readonly position: number;
  readonly duration: number;
  /** Seconds: where it will be marked, if half of it was played by then. */
  readonly markedAt: number;
}

/** A mark made by itself that the user was not told of yet. */
export interface MarkedByItself {
  readonly op: string;
  readonly reportId: string;
  readonly showId: number;
  readonly show: string;
  readonly pair: Pair;
  readonly siteName: string;
  readonly at: number;
  /** Ids of the profiles it counts for; `report.whom` changes them. */
  readonly who?: readonly string[];
}

export interface InboxPreview {
  /** In the order of watching. */
  readonly pairs: readonly Pair[];
  /** Reports of the title that would still need an answer. */
  readonly undecided: number;
}

export interface BindingChange {
  readonly site: string;
  readonly key: string;
  /** Null: never track this title. */
  readonly showId: number | null;
  readonly offsets: readonly { readonly from: number | null; readonly to: number; readonly add: number }[];
  /** TMDB's episode group whose order is followed; null = TMDB's own. */
  readonly order: string | null;
}

export interface BindingEntry extends BindingChange {
  readonly siteName: string;
  /** The title in the site's own words. */
  readonly words: string;
  readonly show: string | null;
  readonly by: 'user' | 'learned';
  readonly suspended: boolean;
  readonly changedAt: number;
}

export interface ShowOrder {
  readonly id: string;
  readonly name: string;
  readonly episodes: number;
  readonly groups: number;
}

export interface OwnSite {
  /** The permission pattern of its one origin. */
  readonly origin: string;
  readonly name: string;
  readonly reader: 'generic' | 'jellyfin' | 'plex' | 'emby';
}

export interface SiteHealth {
  readonly id: string;
  readonly name: string;
  /** Epoch ms of the last finished episode; null = none yet. */
  readonly workedAt: number | null;
  /** What was read last, each field with its source. */
  readonly read: { readonly at: number; readonly claims: readonly Claim[] } | null;
  /** Epoch ms since when the site's pages cannot be read; null = they can. */
  readonly brokenSince: number | null;
  /** What its open tabs show now. */
  readonly tabs: readonly TabReading[];
}

export interface TabReading {
  readonly kind: 'episode' | 'film' | 'trailer' | 'live' | 'unknown';
  readonly claims: readonly Claim[];
  /** Why it is not counting; `counting` when it is. */
  readonly why: 'counting' | 'noVideo' | 'notAnEpisode' | 'ad' | 'cannotRead' | 'tooLittlePlayed' | 'paused';
}

/** How far "refresh everything" has come, in shows. */
export interface CatalogueState {
  readonly running: boolean;
  readonly done: number;
  readonly total: number;
}

export interface CredentialState {
  /** `build`: none was given, and the build carries one of its own. */
  readonly kind: 'none' | 'build' | 'v3' | 'v4';
  /** `unchecked`: held, but TMDB could not be asked yet. */
  readonly state: 'none' | 'works' | 'refused' | 'offline' | 'unchecked';
}

export interface ServiceState {
  readonly id: string;
  readonly name: string;
  readonly origins: readonly string[];
  readonly granted: boolean;
}

export interface SettingsValues {
  /** Messages on pages: for first marks, new shows and questions only; for every mark; never. */
  readonly toasts: 'some' | 'all' | 'none';
  /** Add a show to the library when an episode of it is finished. */
  readonly addShows: boolean;
  /** Look a page's title up at TMDB. */
  readonly lookUp: boolean;
  /** Local hour at which the evening ends, 0–12. */
  readonly eveningEndsAt: number;
  readonly thresholds: Thresholds;
  readonly theme: 'system' | 'dark' | 'light';
  /** Language tag for TMDB's texts; empty = the browser's. */
  readonly language: string;
  /** Country (`DE`) for where to watch; empty = the language's. */
  readonly region: string;
  /** One notification an evening of what is new; needs the browser's permission as well. */
  readonly notifyNew: boolean;
}
