import { sameAddress } from './address';
import { clean } from './clean';
import type { Claim, PageView } from './reading';
import { splitLabel } from './split-label';
import { claim, meta, whole } from './text';

/**
 * Words that stand with an episode's number, in the languages of the big services. Only for the cheap question "is
 * this worth sending"; what the label says is worked out by the grammar in the background.
 */
const WORDS =
  'e|[eé]p(i?s?|i[sz][oóò]d\\p{L}*)|flg|folge|afl(evering)?|avs(nitt)?|afsnit|jakso|odc(inek)?|d[ií]l|rész|bölüm|' +
  'cap([ií]tulo)?|chapter|επ(εισόδιο)?|сер([иі][яю])?|эпизод|в[иы]пуск|osa|قسمت|פרק|(ال)?حلقة|tập|ตอน(ที่)?|एपिसोड|エピソード|' +
  'bagian|part(i?e)?|teil';

/** An episode's word before its number or after it, or a counter: 12화, 第3集. */
const LABEL = new RegExp(
  `(?<![\\p{L}\\p{N}])(${WORDS})[.:\\s]{0,2}\\p{Nd}|\\p{Nd}\\s?\\.?\\s?((${WORDS})(?![\\p{L}\\p{N}])|[話话集回화회期])`,
  'iu',
);

/** Might this text carry the number of a season or an episode? Cheap and generous; never the last word. */
export function looksLikeLabel(text: string): boolean {
  return splitLabel(text) !== null || LABEL.test(text);
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
  const said = (name: string) => meta(view.document, name);
  const address = said('og:url');
  if (address && !sameAddress(address, view.url)) return null;
  const title = said('og:title');
  const [season, episode] = ['video:season', 'video:episode'].map((name) =>
    whole(said(name) || said(`og:${name}`)),
  );
  const fields = { season, episode };
  if (looksLikeLabel(title)) return claim('og', { ...fields, label: title });
  const isEpisode = said('og:type') === 'video.episode' || episode !== undefined;
  return isEpisode ? claim('og', { ...fields, title }) : null;
}
