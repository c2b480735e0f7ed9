import type { Plugin } from 'vite';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

/**
 * Rewrites the built popup for its first frame: the styles stand in the page itself, and its scripts are named to
 * `first-paint.js`, which fetches them once the last list is painted. Each file that a page names takes about a
 * millisecond before anything is drawn, and a module that is there is run before the first frame.
 */
export default defineWxtModule({
  name: 'first-frame',
  setup(wxt) {
    addViteConfig(wxt, () => ({ plugins: [firstFrame()] }));
  },
});

const MODULE = /\s*<script type="module"[^>]*\ssrc="([^"]+)"[^>]*><\/script>/;
const PRELOAD = /\s*<link rel="modulepreload"[^>]*\shref="([^"]+)"[^>]*>/g;
const STYLES = /<link rel="stylesheet"[^>]*\shref="\/?([^"]+)"[^>]*>/g;
const PAINTER = '<script src="/first-paint.js"';

function firstFrame(): Plugin {
  return {
    name: 'first-frame',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const [module, main] = MODULE.exec(html) ?? [];
        if (bundle === undefined || module === undefined || !html.includes(PAINTER)) return html;
        const also = [...html.matchAll(PRELOAD)].map(([, href = '']) => href);
        const styles = (link: string, href: string) => {
          const file = bundle[href];
          return file?.type === 'asset' ? `<style>${String(file.source)}</style>` : link;
        };
        return html
          .replace(module, '')
          .replaceAll(PRELOAD, '')
          .replaceAll(STYLES, styles)
          .replace(PAINTER, `${PAINTER} data-main="${main}" data-also="${also.join(' ')}"`);
      },
    },
  };
}
