import { bundleScript as bundle } from '../support/bundle-script.ts';

/** A script beside this one as one text, to be run in a page of the extension. */
export function bundleScript(name: 'seed' | 'match'): Promise<string> {
  return bundle(new URL(`${name}.ts`, import.meta.url));
}
