import * as v from 'valibot';
import { flag, nothing, text, textTo, wholeIn } from './check-fields';

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** The checks of the settings page’s messages; see `CHECKS`. */
export const SETTING_CHECKS = {
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
      addShows: flag,
      lookUp: flag,
      eveningEndsAt: v.exactOptional(wholeIn(0, 12)),
      thresholds: v.exactOptional(v.strictObject({ finished: share, played: share })),
      theme: v.exactOptional(v.picklist(['system', 'dark', 'light'])),
      language: v.exactOptional(v.pipe(v.string(), v.regex(/^([a-z]{2,3}(-[A-Za-z0-9]{2,8})*)?$/))),
      region: v.exactOptional(v.pipe(v.string(), v.regex(/^([A-Z]{2})?$/))),
      notifyNew: flag,
    }),
  }),
  'catalogue.refresh': v.strictObject({ cancel: flag }),
  'catalogue.state': nothing,
  'credential.get': nothing,
  'credential.set': v.strictObject({ text: textTo(2000) }),
  'services.list': nothing,
  'services.refresh': nothing,
};
