/** Groups of tonight's list, in their order. */
export type Group = 'tonight' | 'newToday' | 'continue' | 'notForAWhile' | 'startSomething' | 'waiting';

export const GROUPS: readonly Group[] = [
  'tonight',
  'newToday',
  'continue',
  'notForAWhile',
  'startSomething',
  'waiting',
];

/** Groups that are counted in the header and on the badge. */
export const COUNTED: readonly Group[] = ['tonight', 'newToday'];

/** Groups that are folded until asked for. */
export const FOLDED: readonly Group[] = ['notForAWhile', 'startSomething', 'waiting'];
