import type { Plugin } from 'vite';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

/**
 * Rewrites the built pages for their first frame: a page's scripts are named to the script that runs first, which fetches
 * them once it has asked the worker, or painted the popup's last list. Named in the page they would be fetched at the
 * same time, and that script would come up to 30 ms later. A module that is there is run before the first frame.
 *
 * The popup's styles stand in the page itself, for each file that a page names takes about a millisecond before anything
 * is drawn. The full pages share theirs.
 */
export default defineWxtModule({
  name: 'first-frame',
  setup(wxt) {
    addViteConfig(wxt, () => ({ plugins: [firstFrame()] }));
  },
});

const MODULE = /\s*<script type="module"[^>]*\ssrc="([^"]+)"[^>]*><\/script>/g;
const PRELOAD = /\s*<link rel="modulepreload"[^>]*\shref="([^"]+)"[^>]*>/g;
const STYLES = /<link rel="stylesheet"[^>]*\shref="\/?([^"]+)"[^>]*>/g;
const FIRST = /<script src="\/first-(paint|look)\.js"/;

function firstFrame(): Plugin {
  return {
    name: 'first-frame',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const named = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, href = '']) => href);
        // A page that consists of imports is written as a script for each, of which the last imports the others.
        const modules = named(MODULE);
        const main = modules.pop();
        const [first, kind] = FIRST.exec(html) ?? [];
        if (bundle === undefined || main === undefined || first === undefined) return html;
        const also = [...modules, ...named(PRELOAD)];
        const styles = (link: string, href: string) => {
          const file = kind === 'paint' ? bundle[href] : undefined;
          if (file?.type !== 'asset') return link;
          delete bundle[href];
          return `<style>${String(file.source)}</style>`;
        };
        return html
          .replaceAll(MODULE, '')
          .replaceAll(PRELOAD, '')
          .replaceAll(STYLES, styles)
          .replace(first, `${first} data-main="${main}" data-also="${also.join(' ')}"`);
      },
    },
  };
}
