import { fault, type Fault, type Result } from '../../domain/result';
import type { Step } from '../../store/facts';

/** Thrown through a transaction, so that nothing of it is kept. */
class Cancelled extends Error {}

/** Work that takes a while, by name: one can look how far it is, and stop it. */
export function createCourses() {
  const running = new Map<string, { share: number; wanted: boolean }>();
  return {
    /** Runs work under this name; it calls `step` now and then, which throws once it was stopped. */
    async run<T, C extends string>(
      name: string,
      work: (step: Step) => Promise<Result<T, C>>,
    ): Promise<Result<T, C> | Fault<'cancelled'>> {
      const mine = { share: 0, wanted: true };
      running.set(name, mine);
      try {
        return await work((share) => {
          mine.share = share;
          if (!mine.wanted) throw new Cancelled();
        });
      } catch (error) {
        if (error instanceof Cancelled) return fault('cancelled');
        throw error;
      } finally {
        running.delete(name);
      }
    },
    /** 0 to 1; null when nothing of this name runs. */
    share: (name: string) => running.get(name)?.share ?? null,
    stop(name: string): void {
      const mine = running.get(name);
      if (mine !== undefined) mine.wanted = false;
    },
  };
}

/** The step of a part of some work, which is from `from` to `to` of it. */
export function part(step: Step, from: number, to: number): Step {
  return (share) => step(from + (to - from) * share);
}
