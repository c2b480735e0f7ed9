import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineWxtModule } from 'wxt/modules';

/**
 * What the extension's pages and worker may load: their own scripts and styles, TMDB's answers and pictures, pictures that
 * were kept, and files that the user chose. Styles that a built page holds itself are named by their digests.
 */
export default defineWxtModule({
  name: 'content-policy',
  setup(wxt) {
    wxt.hook('build:manifestGenerated', (_, manifest) => {
      // While developing, the framework's own server is let in.
      if (wxt.config.command !== 'build') return;
      manifest.content_security_policy = { extension_pages: policy(digestsOf(wxt.config.outDir)) };
    });
  },
});

function policy(styles: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    ["style-src 'self'", ...styles].join(' '),
    "img-src 'self' blob: https://image.tmdb.org",
    'connect-src blob: https://api.themoviedb.org https://image.tmdb.org',
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function digestsOf(folder: string): string[] {
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
  const styles = pages.flatMap((name) => {
    const html = readFileSync(join(folder, name), 'utf8');
    return [...html.matchAll(/<style>([^]*?)<\/style>/g)].map(([, style = '']) => style);
  });
  const digests = styles.map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  return [...new Set(digests)].sort();
}
