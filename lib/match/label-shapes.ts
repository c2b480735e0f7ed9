import { type Mention, PLAIN } from './label-scan';
import { UNITS } from './label-table';
import type { Role } from './label-words';

/** `2x05`, `(1x2)`, `T2xC5`, `[Cap.102]`: pairs by shape. */
export function crossMentions(text: string): Mention[] {
  const found: Mention[] = [];
  for (const match of text.matchAll(
    /(?<![\p{L}\p{N},:]|\p{N}\.)(?:[ts](?=\d+x[ce]))?(\d{1,4})[x×]([ce]?)(\d{1,4})(?:v\d)?(?![\p{L}\p{N}])/giu,
  )) {
    const [whole, season = '', letter = '', episode = ''] = match;
    const end = match.index + whole.length;
    const picture = Number(season) >= 100 && Number(episode) >= 100;
    const alone = match.index === 0 && /^ ?[-–—:|·]/.test(text.slice(end));
    const bracketed = /[([]$/.test(text.slice(0, match.index)) && /^[)\]]/.test(text.slice(end));
    const unit = UNITS.has((/^ ?(\p{L}+)/u.exec(text.slice(end))?.[1] ?? '').toLowerCase());
    if (picture || unit || (`${letter}${episode}`.length < 2 && !alone && !bracketed)) continue;
    const split = match.index + whole.search(/[x×]/i) + 1 + letter.length;
    found.push(pairAt(match.index, Number(season), 'season', split - match.index));
    found.push(doubled(text, pairAt(split, Number(episode), 'episode', end - split)));
  }
  // `[Cap.102]` is season 1, episode 2; so is `Episode #1.2`.
  const shaped = /\[cap[. ]?(\d{1,2})(\d\d)\]|(?:episode|ep\.) #(\d{1,2})\.(\d{1,3})(?!\d)/iu.exec(text);
  if (shaped !== null) {
    const [whole, capSeason, capEpisode, season, episode] = shaped;
    found.push(pairAt(shaped.index, Number(capSeason ?? season), 'season', 1));
    found.push(pairAt(shaped.index + 1, Number(capEpisode ?? episode), 'episode', whole.length - 1));
  }
  return found;
}

/** `1x01-02`: the episode after it as well. */
function doubled(text: string, one: Mention): Mention {
  const [whole, last] = /^[-–&+](\d{1,4})(?:v\d)?(?![\p{L}\p{N}])/iu.exec(text.slice(one.end)) ?? [];
  return whole !== undefined && Number(last) === one.value + 1
    ? { ...one, last: Number(last), end: one.end + whole.length }
    : one;
}

function pairAt(start: number, value: number, role: Role, length: number): Mention {
  return { ...PLAIN, role, value, start, end: start + length };
}
