/** Time, passed in wherever it is needed, so that rules can be tried on any day. */
export interface Clock {
  /** Epoch ms. */
  now(): number;
  /** Minutes east of UTC that the local wall clock has at `at` (epoch ms); changes with daylight saving and travel. */
  offset(at: number): number;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  // Not by a minus sign: that makes a −0 of Greenwich, which no file keeps.
  offset: (at) => 0 - new Date(at).getTimezoneOffset(),
};
