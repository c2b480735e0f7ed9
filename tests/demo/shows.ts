import type { DemoShow } from './demo-show.ts';
import { dayAfter } from './demo-show.ts';
import { oddShows } from './shows-odd.ts';
import { ordinaryShows } from './shows-ordinary.ts';
import { shortShows } from './shows-short.ts';

/**
 * The invented shows of the stand-in, seen from the local day `today` (`YYYY-MM-DD`): some have an episode
 * today, some one in the coming days. Each is there for a case that trackers get wrong; its comment names it.
 */
export function demoShows(today: string): DemoShow[] {
  const day = (offset: number): string => dayAfter(today, offset);
  return [...shortShows(day), ...ordinaryShows(day), ...oddShows(day)];
}
