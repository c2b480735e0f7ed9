import { sameAddress } from './address';
import type { Claim, PageView } from './reading';
import { claim, clean, meta, whole } from './text';

/**
 * Words that stand with an episode's number, in the languages of the big services. Only for the cheap question "is
 * this worth sending"; what the label says is worked out by the grammar in the background.
 */
const WORDS =
  'e|ep|eps|épi?s?|epis[oóò]d\\p{L}*|épisode|flg|folge|afl|aflevering|avsnitt|avs|afsnit|jakso|odc|odcinek|díl|dil|rész|' +
  'bölüm|cap|capítulo|capitulo|chapter|epizod\\p{L}*|επεισόδιο|επ|серія|серия|эпизод|сер|выпуск|פרק|الحلقة|حلقة|' +
  'tập|ตอนที่|ตอน|एपिसोड|エピソード|bagian|part|teil|parte|partie';

const LABELS = [
  // A letter or word and a number, then the same again: S2:E5, T2 E3, Staffel 2, Folge 3, Ř22:D10.
  /(?<![\p{L}\p{N}])\p{L}{1,12}\.?\s?\d{1,4}\s?[^\p{L}\p{N}]{0,3}\s?\p{L}{1,12}\.?\s?\d{1,5}(?!\d)/u,
  // 2x05
  /(?<![\p{L}\p{N}])\d{1,2}x\d{1,3}(?!\d)/iu,
  // An episode's word before its number, or after it.
  new RegExp(`(?<![\\p{L}\\p{N}])(${WORDS})[.:\\s]{0,2}\\d{1,5}(?!\\d)`, 'iu'),
  new RegExp(`(?<!\\d)\\d{1,5}\\s?\\.?\\s?(${WORDS})(?![\\p{L}\\p{N}])`, 'iu'),
  // Number and counter: 第12話, 12화, 第3集
  /\d{1,5}\s?[話话集回화회期]/u,
];

/** Might this text carry the number of a season or an episode? Cheap and generous; never the last word. */
export function looksLikeLabel(text: string): boolean {
  return LABELS.some((label) => label.test(text));
}

/** The page's title as a label, when one may be in it; raw, with whatever names of show and site stand around it. */
export function titleClaim(view: PageView): Claim | null {
  const title = clean(view.document.title);
  return looksLikeLabel(title) ? claim('title', { label: title }) : null;
}

/**
 * What Open Graph says, when it speaks of this address: `og:title` as a label where it looks like one, as the
 * episode's title where the type says that this is an episode. Tags left behind by in-app navigation name another
 * address and are not heard.
 */
export function ogClaim(view: PageView): Claim | null {
  const address = meta(view.document, 'og:url');
  if (address !== '' && !sameAddress(address, view.url)) return null;
  const title = meta(view.document, 'og:title');
  const season = meta(view.document, 'video:season') || meta(view.document, 'og:video:season');
  const episode = meta(view.document, 'video:episode') || meta(view.document, 'og:video:episode');
  const fields = { season: whole(season), episode: whole(episode) };
  if (looksLikeLabel(title)) return claim('og', { ...fields, label: title });
  const isEpisode = meta(view.document, 'og:type') === 'video.episode' || fields.episode !== undefined;
  return isEpisode ? claim('og', { ...fields, title }) : null;
}
