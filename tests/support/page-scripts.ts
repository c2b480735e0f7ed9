import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `import … from "./x.js"`, and `import("./x.js")` of what is fetched later. */
const AT_ONCE = /(?:from|import)\s*["`]\.\/([^"`]+\.js)["`]/g;
const EVER = /["'`]\.\/([^"'`]+\.js)["'`]/g;

/** Paths in the build of all scripts that a page of the extension loads, through its imports; `ever`: later ones too. */
export function scriptsOf(build: string, page: string, ever = false): string[] {
  const found = new Set<string>();
  const follow = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    const text = readFileSync(join(build, file), 'utf8');
    for (const [, name = ''] of text.matchAll(ever ? EVER : AT_ONCE)) follow(join('chunks', name));
  };
  const html = readFileSync(join(build, page), 'utf8');
  for (const [, name = ''] of html.matchAll(/(?:src|href|data-main)="\/?([^"]+\.js)"/g)) follow(name);
  return [...found];
}
