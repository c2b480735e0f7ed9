import * as v from 'valibot';
import { address, id, listTo, nothing, ofProfile, textTo, whole, wordsTo } from './check-fields';
import type { In } from './protocol';
import type { ImportProtocol } from './protocol-import';

const key = textTo(2000);
const words = textTo(2000);
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
  names: listTo(words, MOST_FILES),
  language: v.nullable(textTo(35)),
  notes: listTo(
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
    10_000,
  ),
});

const one = v.strictObject({ id });

/** The checks of the messages of an import; see `CHECKS`. */
export const IMPORT_CHECKS = {
  'import.begin': v.strictObject({
    files: listTo(file, MOST_FILES),
    sources: listTo(v.strictObject({ file: whole, profile: v.nullable(words), rows: whole }), MOST_SOURCES),
    parts: whole,
    shows: whole,
  }),
  'import.stage': v.strictObject({ id, from: whole, address }),
  'import.match': v.strictObject({
    id,
    whose: listTo(v.nullable(v.union([ofProfile, v.strictObject({ name: wordsTo(60) })])), MOST_SOURCES),
  }),
  'import.state': nothing,
  'import.last': nothing,
  'import.pause': v.strictObject({ id, paused: v.boolean() }),
  'import.cancel': one,
  'import.preview': one,
  'import.answer': v.strictObject({ id, key, show: v.union([v.null(), v.literal('skip'), whole]) }),
  'import.take': v.strictObject({ id, offer: key, taken: v.boolean() }),
  'import.apply': one,
  'import.report': v.strictObject({ id, part: whole }),
  'export.shows': v.strictObject({ profileId: id, part: whole }),
} satisfies { readonly [K in keyof ImportProtocol]: v.GenericSchema<In<K>> };
