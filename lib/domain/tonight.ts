/** Groups of tonight's list, in their order. */
export type Group = 'tonight' | 'newToday' | 'continue' | 'notForAWhile' | 'startSomething' | 'waiting';
