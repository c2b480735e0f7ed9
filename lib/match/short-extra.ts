import type { Claim } from '../sites/reading';
import { isExtra } from './elsewhere';
import { tidyClaims } from './tidy-claims';

/** Seconds: no trailer or recap is as long, and hardly an episode that bears such a name as short. */
const LONGEST = 300;

interface Watched {
  readonly claims: readonly Claim[];
  readonly language: string;
  /** Seconds. */
  readonly duration: number;
}

/** Is it a trailer, a preview or a recap by all that its label or its title says, and short as such are? */
export function isShortExtra({ claims, language, duration }: Watched): boolean {
  if (duration <= 0 || duration >= LONGEST) return false;
  const says = (text = '') => isExtra(text);
  return tidyClaims(claims, language).some(({ label, title }) => says(label) || says(title));
}
