/** Chance that is the same for the same seed. */
export interface Random {
  /** At least 0, below 1. */
  share(): number;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  isBelow(share: number): boolean;
  pick<T>(list: readonly T[]): T;
}

/** Mulberry32: small, and even enough for choosing what goes wrong next. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const share = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    share,
    between: (least, most) => least + Math.floor(share() * (most - least + 1)),
    isBelow: (limit) => share() < limit,
    pick(list) {
      const chosen = list[Math.floor(share() * list.length)];
      if (chosen === undefined) throw new Error('There is nothing to pick from.');
      return chosen;
    },
  };
}
