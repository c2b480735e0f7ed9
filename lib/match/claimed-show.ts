import type { Claim } from '../sites/reading';
import { parseLabel } from './grammar';
import { similarity, splitTitle, titleKeyOf } from './normalise';
import { LIVE } from './statement';

/** What page titles put before a name: a counter of unread messages, a sign that something plays, an invitation. */
const INVITATION =
  /^(?:\(\d{1,2}\+?\)\s*)?(?:\p{So}\u{FE0F}?\s*)?(?:(?:\[\d{1,3} ?%\]|(?:\d{1,3} ?%|\d{1,2}(?::\d\d){1,2}) ?[-–|·])\s+(?=\S))?(?:(?:(?:now playing|full episode)\s?[:-]|正在播放:?)\s*|(?:watch(?: online)?|stream|ver|mira|regarder|voir|assistir|assista|guarda|bekijk|kijk|oglądaj|смотреть(?: сериал)?|сериал|дивитися|katso|se|titta på|sledujte|nonton|xem(?: phim)?|ดู(?:ซีรีส์)?|مشاهدة(?: مسلسل)?|مسلسل|سریال|드라마)\s+(?=\S))?/iu;
const NO_SHOW = /^(?:limited series|mini-?series|special|watch|home)$/i;

/** What a page calls the show; null where nothing does, or (`clash`) where sources of one rank differ. */
export function claimedShow(
  claims: readonly Claim[],
  language: string,
): { name: string | null; clash: boolean } {
  const named = claims.flatMap((claim) => {
    const show = claim.show?.trim() ?? '';
    const invites = claim.source === 'title' || claim.source === 'og';
    const bare = invites ? show.replace(INVITATION, '') : show;
    return bare === '' ? [] : [{ show: bare, live: LIVE.has(claim.source) }];
  });
  const [first] = named;
  if (first === undefined) return { name: showBefore(claims, language), clash: false };
  const leading = named.find((one) => one.live) ?? first;
  const rivals = named.filter((one) => one.live === leading.live);
  const key = titleKeyOf(splitTitle(leading.show).name);
  const clash = rivals.some(({ show }) => {
    const other = titleKeyOf(splitTitle(show).name);
    return !other.includes(key) && !key.includes(other) && similarity(key, other) < 0.5;
  });
  return { name: clash ? null : leading.show, clash };
}

/** `Harbour Lights - S2 E5 - Fog`: without any other word of the show, what stands before the numbers. */
function showBefore(claims: readonly Claim[], language: string): string | null {
  for (const { source, label, title } of claims) {
    const raw = parseLabel(label ?? '', { language })?.before ?? '';
    const before = LIVE.has(source) ? raw : raw.replace(INVITATION, '');
    if (NO_SHOW.test(before)) continue;
    const own = title === undefined ? '' : title.trim();
    const bare =
      own !== '' && before.endsWith(own)
        ? before.slice(0, -own.length).replace(/[\s\-–—|:·]+$/u, '')
        : before;
    if (bare !== '') return bare;
  }
  return null;
}
