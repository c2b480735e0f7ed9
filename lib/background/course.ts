/** Work that takes a while: how far it is, and whether it is still wanted. */
export interface Course {
  /** Says how far it is, and throws `Cancelled` where it is no longer wanted. */
  step(done: number, total: number): void;
}

/** Thrown through a transaction, so that nothing of it is kept. */
export class Cancelled extends Error {}

/** What runs now, by name: it can be looked at and stopped. */
export function createCourses() {
  const running = new Map<string, { done: number; total: number; wanted: boolean }>();
  return {
    /** Runs work under this name. */
    async run<T>(name: string, work: (course: Course) => Promise<T>): Promise<T> {
      const mine = { done: 0, total: 1, wanted: true };
      running.set(name, mine);
      const step = (done: number, total: number) => {
        Object.assign(mine, { done, total });
        if (!mine.wanted) throw new Cancelled();
      };
      return work({ step }).finally(() => running.delete(name));
    },
    /** Null when nothing of this name runs. */
    progress(name: string): { done: number; total: number } | null {
      const { done, total } = running.get(name) ?? { done: 0, total: 0 };
      return total === 0 ? null : { done, total };
    },
    stop(name: string): void {
      const mine = running.get(name);
      if (mine !== undefined) mine.wanted = false;
    },
  };
}

export type Courses = ReturnType<typeof createCourses>;
