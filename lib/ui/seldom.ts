/** ms between two calls: a page that asked for everything again after each of a hundred marks would hold the rest up. */
const PAUSE = 400;

/** Calls at once, and for all calls within the next 400 ms once more after them. */
export function seldom(callback: () => void): () => void {
  let pause: ReturnType<typeof setTimeout> | null = null;
  let again = false;
  const call = () => {
    again = pause !== null;
    if (again) return;
    callback();
    pause = setTimeout(() => {
      pause = null;
      if (again) call();
    }, PAUSE);
  };
  return call;
}
