import * as v from 'valibot';
import { address, id, nothing, whole } from './check-fields';
import type { In } from './protocol';
import type { ImportProtocol } from './protocol-import';

const key = v.pipe(v.string(), v.maxLength(2000));
const words = v.pipe(v.string(), v.maxLength(2000));
const MOST_FILES = 1000;
const MOST_SOURCES = 10_000;

const file = v.strictObject({
  format: v.picklist([
    'tvtimeGdpr',
    'tvtimeOut',
    'tvtimeLiberator',
    'tvtimeNative',
    'trakt',
    'netflixHistory',
    'netflixActivity',
    'primeHistory',
    'primeExport',
    'primeActivity',
    'simklJson',
    'simklCsv',
    'seriesguide',
    'yamtrack',
    'ryot',
    'watcharr',
    'imdb',
    'plainCsv',
  ]),
  names: v.pipe(v.array(words), v.maxLength(MOST_FILES)),
  language: v.nullable(v.pipe(v.string(), v.maxLength(35))),
  notes: v.pipe(
    v.array(
      v.strictObject({
        code: v.picklist([
          'endpointFailed',
          'incompleteHistory',
          'dateOrderUnsure',
          'datesUnread',
          'encodingGuessed',
          'fileIgnored',
        ]),
        words,
        count: v.nullable(whole),
      }),
    ),
    v.maxLength(10_000),
  ),
});

/** The checks of the messages of an import; see `CHECKS`. */
export const IMPORT_CHECKS = {
  'import.begin': v.strictObject({
    files: v.pipe(v.array(file), v.maxLength(MOST_FILES)),
    sources: v.pipe(
      v.array(v.strictObject({ file: whole, profile: v.nullable(words), rows: whole })),
      v.maxLength(MOST_SOURCES),
    ),
    parts: whole,
    shows: whole,
  }),
  'import.stage': v.strictObject({ id, from: whole, address }),
  'import.match': v.strictObject({
    id,
    whose: v.pipe(
      v.array(
        v.nullable(
          v.union([
            v.strictObject({ profileId: id }),
            v.strictObject({ name: v.pipe(v.string(), v.minLength(1), v.maxLength(60)) }),
          ]),
        ),
      ),
      v.maxLength(MOST_SOURCES),
    ),
  }),
  'import.state': nothing,
  'import.last': nothing,
  'import.pause': v.strictObject({ id, paused: v.boolean() }),
  'import.cancel': v.strictObject({ id }),
  'import.preview': v.strictObject({ id }),
  'import.answer': v.strictObject({ id, key, show: v.union([v.null(), v.literal('skip'), whole]) }),
  'import.take': v.strictObject({ id, offer: key, taken: v.boolean() }),
  'import.apply': v.strictObject({ id }),
  'import.report': v.strictObject({ id, part: whole }),
  'export.shows': v.strictObject({ profileId: id, part: whole }),
} satisfies { readonly [K in keyof ImportProtocol]: v.GenericSchema<In<K>> };
