import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** A script beside this one as one text, to be run in a page of the extension. It is in no build. */
export async function bundleScript(name: 'seed' | 'match'): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      rolldownOptions: {
        input: fileURLToPath(new URL(`${name}.ts`, import.meta.url)),
        output: { format: 'iife' },
      },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunks = outputs.flatMap((one) => ('output' in one ? one.output : []));
  const chunk = chunks.find((one) => one.type === 'chunk');
  if (chunk === undefined) throw new Error(`The script ${name} came out empty.`);
  return chunk.code;
}
