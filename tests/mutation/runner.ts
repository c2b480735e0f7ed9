/**
 * A test runner for Stryker that loads the tests once (`kept.ts`), not once a mutant: most mutants of pure code are
 * decided in milliseconds then. Stryker's own for Vitest starts a worker and loads every module for each of them, and
 * runs out of memory over thousands of tests. Mutants of code that runs as its file loads need that one.
 */
import { PluginKind, declareClassPlugin } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  type TestRunner,
} from '@stryker-mutator/api/test-runner';
import { createVitest, type Vitest } from 'vitest/node';
import { CHANNEL, type Answer, type Asked } from './talk.ts';

const SPOILT = 'A mutant left something behind: the tests fail without one.';

class KeptTestRunner implements TestRunner {
  readonly #channel = new BroadcastChannel(CHANNEL);
  #heard: (answer: Answer) => void = () => {};
  #vitest: Vitest | undefined;
  #tests: Promise<unknown> | undefined;
  #fresh = true;
  #spoilt = false;

  /** It does not load anew, and need not: no mutant is on while files load, so none can stay behind in what they made. */
  capabilities(): { reloadEnvironment: boolean } {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    this.#channel.addEventListener('message', ({ data }: MessageEvent<Answer>) => this.#heard(data));
    this.#vitest = await createVitest('test', { config: 'vitest.mutation.config.ts', watch: false });
    const ready = this.#answer('ready');
    this.#tests = this.#vitest.start();
    const failed = this.#tests.then(() => {
      throw new Error('The tests could not be loaded.');
    });
    await Promise.race([ready, failed]);
    failed.catch(() => {});
  }

  async dryRun(): Promise<DryRunResult> {
    const { ran, coverage } = await this.#ask({ run: 'all' }, 'all');
    const tests = ran.map(({ name, time, fault }, at) => {
      const test = { id: String(at), name, timeSpentMs: time };
      return fault === null
        ? { ...test, status: TestStatus.Success as const }
        : { ...test, status: TestStatus.Failed as const, failureMessage: fault };
    });
    return { status: DryRunStatus.Complete, tests, mutantCoverage: coverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }: MutantRunOptions): Promise<MutantRunResult> {
    // Stryker starts a runner anew that throws, and asks again.
    if (this.#spoilt) throw new Error(SPOILT);
    const tests = testFilter?.map(Number) ?? null;
    const answer = await this.#ask({ run: 'mutant', mutant: activeMutant.id, tests, hitLimit }, 'mutant');
    const { failed, tests: nrOfTests, overLimit, spoilt } = answer;
    // Of the first, it is what the mutant itself leaves behind; of a later one, perhaps what another did.
    if (spoilt && !this.#fresh) throw new Error(SPOILT);
    this.#fresh = false;
    this.#spoilt = spoilt;
    if (overLimit) return { status: MutantRunStatus.Timeout, reason: 'met too often' };
    if (failed === null) return { status: MutantRunStatus.Survived, nrOfTests };
    const { test, fault } = failed;
    return { status: MutantRunStatus.Killed, killedBy: [String(test)], failureMessage: fault, nrOfTests };
  }

  async dispose(): Promise<void> {
    this.#channel.postMessage({ run: 'end' } satisfies Asked);
    await this.#tests;
    this.#channel.close();
    await this.#vitest?.close();
  }

  #ask<Is extends Answer['is']>(asked: Asked, is: Is): Promise<Extract<Answer, { is: Is }>> {
    const answer = this.#answer(is);
    this.#channel.postMessage(asked);
    return answer;
  }

  #answer<Is extends Answer['is']>(is: Is): Promise<Extract<Answer, { is: Is }>> {
    return new Promise((resolve, reject) => {
      this.#heard = (answer) => {
        if (isA(answer, is)) resolve(answer);
        else reject(new Error(`Expected "${is}", heard "${answer.is}".`));
      };
    });
  }
}

function isA<Is extends Answer['is']>(answer: Answer, is: Is): answer is Extract<Answer, { is: Is }> {
  return answer.is === is;
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'kept', KeptTestRunner)];
