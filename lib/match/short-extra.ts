import type { Claim } from '../sites/reading';
import { STRETCH, isExtra } from './elsewhere';

/** Seconds: no trailer or recap is as long, and hardly an episode that bears such a name as short. */
const LONGEST = 300;

interface Watched {
  readonly claims: readonly Claim[];
  /** Seconds. */
  readonly duration: number;
}

/** Is it a trailer, a preview or a recap by a whole stretch of its label or its title, and short as such are? */
export function isShortExtra({ claims, duration }: Watched): boolean {
  if (duration <= 0 || duration >= LONGEST) return false;
  const says = (text = '') => text.split(STRETCH).some((stretch) => isExtra(stretch));
  return claims.some(({ label, title }) => says(label) || says(title));
}
