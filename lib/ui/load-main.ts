/**
 * Fetches the page's own scripts, which the build names on the script that runs before them (`modules/first-frame.ts`),
 * and runs them once the page is parsed; while developing, the page has them itself.
 */
export function loadMain({ main, also = '' }: DOMStringMap): void {
  if (main === undefined) return;
  const preload = (href: string) =>
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
  const others = also.split(' ').filter(Boolean);
  // One that runs at once is fetched without: each link takes the page 4 ms.
  for (const href of document.readyState === 'loading' ? [main, ...others] : others) preload(href);
  whenParsed(() =>
    document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: main })),
  );
}

/** Calls back once all of the page's own elements are there. */
export function whenParsed(callback: () => void): void {
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', callback, { once: true });
  else callback();
}
