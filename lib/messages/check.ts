import * as v from 'valibot';
import { GROUPS } from '../domain/tonight';
import { BACKUP_CHECKS } from './check-backup';
import { id, instant, nothing, number, offset, whole } from './check-fields';
import { HOUSEHOLD_CHECKS, together } from './check-household';
import { IMPORT_CHECKS } from './check-import';
import { LIBRARY_CHECKS } from './check-library';
import type { In, MessageName } from './protocol';
import type { TabReading } from './protocol-services';

/**
 * What each message must look like, checked before any handler sees it. Objects are strict: a key too many is
 * refused like one too few. Texts from pages come cut to 500 characters; longer ones are refused here.
 */
const text = v.pipe(v.string(), v.maxLength(500));
const seconds = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1_000_000));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const claim = v.strictObject({
  source: v.picklist(['player', 'state', 'jsonld', 'mediaSession', 'og', 'title', 'url', 'page']),
  show: v.exactOptional(text),
  label: v.exactOptional(text),
  season: v.exactOptional(whole),
  episode: v.exactOptional(whole),
  lastEpisode: v.exactOptional(whole),
  title: v.exactOptional(text),
  year: v.exactOptional(whole),
  airDate: v.exactOptional(v.pipe(v.string(), v.isoDate())),
});
const claims = v.pipe(v.array(claim), v.maxLength(12));

const identity = {
  site: id,
  siteId: v.nullable(text),
  siteShowId: v.nullable(text),
  claims,
  language: v.pipe(v.string(), v.maxLength(35)),
  siteProfile: v.nullable(text),
  page: v.exactOptional(v.pipe(v.string(), v.maxLength(300))),
};

const title = { site: id, key: v.pipe(v.string(), v.minLength(1), v.maxLength(600)) };
const profileShow = { profileId: id, showId: whole };
const pair = { season: number, episode: number };

/** What a tab answers when it is looked into. */
const tabReading = v.object({
  kind: v.picklist(['episode', 'film', 'trailer', 'live', 'unknown']),
  claims,
  why: v.picklist(['counting', 'noVideo', 'notAnEpisode', 'ad', 'cannotRead', 'tooLittlePlayed', 'paused']),
});

/** The reading of a tab, or null for what is none: a page can answer whatever it likes. */
export function checkTabReading(answer: unknown): TabReading | null {
  const checked = v.safeParse(tabReading, answer);
  return checked.success ? checked.output : null;
}

export const CHECKS = {
  ...BACKUP_CHECKS,
  ...HOUSEHOLD_CHECKS,
  ...LIBRARY_CHECKS,
  ...IMPORT_CHECKS,
  'watch.began': v.strictObject({ ...identity, viewing: id, duration: seconds }),
  'watch.progress': v.strictObject({
    ...identity,
    viewing: id,
    position: seconds,
    duration: seconds,
    played: seconds,
    ended: v.boolean(),
  }),
  'watch.finished': v.strictObject({
    ...identity,
    reportId: v.pipe(v.string(), v.uuid()),
    viewing: id,
    verdict: v.picklist(['mark', 'ask']),
    finishedAt: instant,
    begunAt: instant,
    offset,
    position: seconds,
    duration: seconds,
    played: seconds,
    previous: claims,
  }),
  'watch.unreadable': v.strictObject({ site: id }),
  'watch.answer': v.union([
    v.strictObject({
      reportId: v.pipe(v.string(), v.uuid()),
      answer: v.picklist(['undo', 'mark', 'no', 'wrong']),
    }),
    v.strictObject({
      reportId: v.pipe(v.string(), v.uuid()),
      answer: v.literal('notFor'),
      name: v.pipe(v.string(), v.maxLength(60)),
    }),
  ]),
  'tonight.list': v.strictObject({
    filters: v.exactOptional(
      v.strictObject({
        minutes: v.exactOptional(v.pipe(v.number(), v.minValue(1), v.maxValue(10_000))),
        services: v.exactOptional(v.boolean()),
      }),
    ),
    binge: v.exactOptional(v.boolean()),
    unfold: v.exactOptional(v.pipe(v.array(v.picklist(GROUPS)), v.maxLength(10))),
    rows: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000))),
  }),
  'progress.list': v.strictObject({ profileId: id }),
  'progress.set': v.strictObject({ opId: v.exactOptional(id), ...profileShow, ...pair }),
  'progress.advance': v.strictObject({ ...profileShow, expected: v.exactOptional(v.strictObject(pair)) }),
  'progress.mark': v.strictObject({
    opId: id,
    ...profileShow,
    ...pair,
    ...together,
    gap: v.exactOptional(v.boolean()),
  }),
  'progress.skip': v.strictObject({ opId: id, ...profileShow, ...pair }),
  'log.undo': v.strictObject({ op: id }),
  'log.restore': v.strictObject({ op: id }),
  'show.search': v.strictObject({ query: text, libraryOnly: v.exactOptional(v.boolean()) }),
  'show.add': v.strictObject({
    showId: whole,
    profileId: id,
    opId: v.exactOptional(id),
    plan: v.exactOptional(v.boolean()),
  }),
  'show.status': v.strictObject({
    opId: id,
    ...profileShow,
    status: v.picklist(['planned', 'watching', 'onHold', 'dropped']),
    until: v.nullable(v.union([v.literal('newSeason'), v.pipe(v.string(), v.isoDate())])),
  }),
  'show.remove': v.strictObject({ opId: id, ...profileShow }),
  'library.list': v.strictObject({ profileId: id }),
  'inbox.dismiss': v.strictObject({ reportId: id }),
  'inbox.choose': v.strictObject({
    reportId: id,
    showId: whole,
    profileIds: v.exactOptional(v.pipe(v.array(id), v.minLength(1), v.maxLength(100))),
    season: v.exactOptional(number),
    episode: v.exactOptional(number),
  }),
  'inbox.never': v.strictObject({ reportId: id }),
  'tonight.looked': v.strictObject({ at: instant }),
  'watching.correct': v.strictObject({
    identity: v.pipe(v.string(), v.minLength(1), v.maxLength(1000)),
    showId: whole,
    season: v.exactOptional(number),
    episode: v.exactOptional(number),
  }),
  'inbox.preview': v.strictObject({ reportId: id, showId: whole }),
  'bindings.list': nothing,
  'bindings.save': v.strictObject({
    ...title,
    showId: v.nullable(whole),
    offsets: v.pipe(
      v.array(
        v.strictObject({ from: v.nullable(whole), to: whole, add: v.pipe(v.number(), v.safeInteger()) }),
      ),
      v.maxLength(50),
    ),
    order: v.nullable(id),
  }),
  'bindings.forget': v.strictObject(title),
  'show.orders': v.strictObject({ showId: whole }),
  'services.own': nothing,
  'services.read': v.strictObject({
    origin: text,
    reader: v.picklist(['generic', 'jellyfin', 'plex', 'emby']),
  }),
  'health.list': nothing,
  'settings.get': nothing,
  'settings.set': v.strictObject({
    change: v.strictObject({
      toasts: v.exactOptional(v.picklist(['some', 'all', 'none'])),
      addShows: v.exactOptional(v.boolean()),
      lookUp: v.exactOptional(v.boolean()),
      eveningEndsAt: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(12))),
      thresholds: v.exactOptional(v.strictObject({ finished: share, played: share })),
      theme: v.exactOptional(v.picklist(['system', 'dark', 'light'])),
      language: v.exactOptional(v.pipe(v.string(), v.regex(/^([a-z]{2,3}(-[A-Za-z0-9]{2,8})*)?$/))),
      region: v.exactOptional(v.pipe(v.string(), v.regex(/^([A-Z]{2})?$/))),
      notifyNew: v.exactOptional(v.boolean()),
    }),
  }),
  'catalogue.refresh': v.strictObject({ cancel: v.exactOptional(v.boolean()) }),
  'catalogue.state': nothing,
  'credential.get': nothing,
  'credential.set': v.strictObject({ text: v.pipe(v.string(), v.maxLength(2000)) }),
  'services.list': nothing,
  'services.refresh': nothing,
} satisfies { readonly [K in MessageName]: v.GenericSchema<In<K>> };
