import type { TonightAsked } from './protocol-tonight';

/** What a popup asks for first: a few more rows than it can show at once. The answer to this is kept ready. */
export const FIRST_ASKED = { unfold: [], rows: 12 } as const satisfies TonightAsked;

/** Is it that question? */
export function isFirstAsked({ filters = {}, binge = false, unfold, rows, shown }: TonightAsked): boolean {
  const plain = Object.values(filters).every((one) => one === undefined || one === false) && !binge;
  return plain && unfold?.length === 0 && rows === FIRST_ASKED.rows && shown === undefined;
}
