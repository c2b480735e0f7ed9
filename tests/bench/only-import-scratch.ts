import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleScript } from './bundle-script.ts';
import { toMarkdown } from './figures.ts';
import { measureImport } from './measure-import.ts';
import { openStage } from '../support/stage.ts';
const folder = mkdtempSync(join(tmpdir(), 'couchmark-bench-'));
const stage = await openStage({ chromium: { folder } });
try {
  const m = await measureImport(stage, await bundleScript('seed'));
  console.log(toMarkdown(m));
  console.log(JSON.stringify(m.data));
} finally {
  await stage.close();
}
process.exit(0);
