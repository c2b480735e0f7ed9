import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const output = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '.output');

function manifest(build: string) {
  return JSON.parse(readFileSync(join(output, build, 'manifest.json'), 'utf8'));
}

describe.each(['chrome-mv3', 'firefox-mv3'])('the manifest of %s', (build) => {
  it('is the one that was agreed on', async () => {
    // The styles change with the pages; that their digest is the right one is held below.
    const text = JSON.stringify(manifest(build), null, 2).replaceAll(/'sha256-[^']+'/g, "'sha256-•'");
    await expect(`${text}\n`).toMatchFileSnapshot(`manifest.${build}.json`);
  });

  it('asks for no more than is needed at once', () => {
    const { permissions, host_permissions, incognito, content_scripts } = manifest(build);
    expect(permissions).toEqual(['storage', 'unlimitedStorage', 'alarms', 'scripting']);
    expect(host_permissions).toEqual(['https://api.themoviedb.org/*']);
    expect(incognito).toBe('not_allowed');
    expect(content_scripts).toBeUndefined();
  });

  it('names texts that every language has for the browser itself', () => {
    const names = [...JSON.stringify(manifest(build)).matchAll(/__MSG_(\w+)__/g)].map(
      ([, name = '']) => name,
    );
    expect(names).toContain('extensionName');
    const locales = join(output, build, '_locales');
    for (const folder of readdirSync(locales)) {
      const texts = JSON.parse(readFileSync(join(locales, folder, 'messages.json'), 'utf8'));
      for (const name of names) expect(texts[name]?.message, `${folder}: ${name}`).toMatch(/\S/);
    }
  });

  it('lets pages of the web reach no file of the package, and nobody speak to it from outside', () => {
    expect(manifest(build)).not.toHaveProperty('web_accessible_resources');
    expect(manifest(build)).not.toHaveProperty('externally_connectable');
  });

  it('has a content security policy that names each style a page holds itself, and nothing looser', () => {
    const { extension_pages: policy } = manifest(build).content_security_policy;
    const pages = readdirSync(join(output, build)).filter((name) => name.endsWith('.html'));
    const styles = pages.flatMap((name) =>
      [...readFileSync(join(output, build, name), 'utf8').matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(
        ([, style = '']) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
      ),
    );
    expect(styles.length).toBeGreaterThan(0);
    for (const digest of styles) expect(policy).toContain(digest);
    expect(policy.replaceAll(/'sha256-[^']+'/g, '')).not.toMatch(/unsafe|\*|http:|data:/);
  });
});
