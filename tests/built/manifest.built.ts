import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const output = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '.output');

function manifest(build: string) {
  return JSON.parse(readFileSync(join(output, build, 'manifest.json'), 'utf8'));
}

describe.each(['chrome-mv3', 'firefox-mv3'])('the manifest of %s', (build) => {
  it('is the one that was agreed on', async () => {
    await expect(`${JSON.stringify(manifest(build), null, 2)}\n`).toMatchFileSnapshot(
      `manifest.${build}.json`,
    );
  });

  it('asks for no more than is needed at once', () => {
    const { permissions, host_permissions, incognito, content_scripts } = manifest(build);
    expect(permissions).toEqual(['storage', 'unlimitedStorage', 'alarms', 'scripting']);
    expect(host_permissions).toEqual(['https://api.themoviedb.org/*']);
    expect(incognito).toBe('not_allowed');
    expect(content_scripts).toBeUndefined();
  });
});
