import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** A script of the tests, with all that it imports, as one text: to be run in a page. It is in no build. */
export async function bundleScript(script: URL): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      rolldownOptions: { input: fileURLToPath(script), output: { format: 'iife' } },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunks = outputs.flatMap((one) => ('output' in one ? one.output : []));
  const chunk = chunks.find((one) => one.type === 'chunk');
  if (chunk === undefined) throw new Error(`${script.href} came out empty.`);
  return chunk.code;
}
