/** ms after which a page that draws no frames, hidden as it is, goes on. */
const NO_FRAME = 200;

/** Settled once what stands in the page now has been drawn. */
export function afterFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, NO_FRAME);
  });
}
