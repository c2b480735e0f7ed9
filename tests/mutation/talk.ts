import type { MutantCoverage } from '@stryker-mutator/api/core';

/** What the runner of mutants and the worker that keeps the tests say to each other (`BroadcastChannel`, one process). */
export const CHANNEL = 'couchmark-mutants';

export type Asked =
  /** Every test without a mutant; with what each of them covers. */
  | { readonly run: 'all' }
  | {
      readonly run: 'mutant';
      readonly mutant: string;
      /** By number; all of them where it is not given. */
      readonly tests: readonly number[] | null;
      /** How often a mutant may be met, for loops that never end. */
      readonly hitLimit: number | undefined;
    }
  | { readonly run: 'end' };

export interface Ran {
  readonly name: string;
  /** Milliseconds. */
  readonly time: number;
  /** What it threw; null where it passed. */
  readonly fault: string | null;
}

export type Answer =
  | { readonly is: 'ready' }
  | { readonly is: 'all'; readonly ran: readonly Ran[]; readonly coverage: MutantCoverage }
  | {
      readonly is: 'mutant';
      /** The number and fault of the first test that failed. */
      readonly failed: { readonly test: number; readonly fault: string } | null;
      readonly tests: number;
      readonly overLimit: boolean;
      /** The test fails without the mutant too: something stayed behind in what the tests share. */
      readonly spoilt: boolean;
    };
