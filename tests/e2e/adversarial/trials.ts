import type { Trial } from './trial.ts';
import { GOING_ON } from './trials-going-on.ts';
import { ONE_VIDEO } from './trials-one-video.ts';
import { OTHER_VIDEOS } from './trials-other-videos.ts';
import { TABS_AND_SITES } from './trials-tabs.ts';

const only = process.env['COUCHMARK_TRIALS'];

/** Every adversarial play; `COUCHMARK_TRIALS` names some by a part of their names. */
export const TRIALS: readonly Trial[] = [
  ...ONE_VIDEO,
  ...OTHER_VIDEOS,
  ...GOING_ON,
  ...TABS_AND_SITES,
].filter(({ name }) => only === undefined || name.includes(only));
