import * as v from 'valibot';
import { id, instant, listTo, offset, text, textTo, whole } from './check-fields';
import type { TabReading } from './protocol-services';

const seconds = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1_000_000));

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
const claims = listTo(claim, 12);

const identity = {
  site: id,
  siteId: v.nullable(text),
  siteShowId: v.nullable(text),
  claims,
  language: textTo(35),
  siteProfile: v.nullable(text),
  page: v.exactOptional(textTo(300)),
};

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

/** The checks of what content scripts and toasts say; see `CHECKS`. */
export const WATCH_CHECKS = {
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
      name: textTo(60),
    }),
  ]),
};
