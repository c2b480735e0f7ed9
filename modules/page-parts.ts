import { dirname, join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { defineWxtModule } from 'wxt/modules';

/**
 * Packs the scripts of the extension's pages so that the popup opens with few files, each of which costs milliseconds,
 * and nothing of it stands in the package twice:
 * `base` holds what the popup needs at once and another page at any time, `popup` what it needs at once alone (to import
 * that is to open it), `rows` what it fetches later and another page needs at once. The rest is parted by the builder.
 */
export default defineWxtModule({
  name: 'page-parts',
  setup(wxt) {
    wxt.hooks.hook('vite:build:extendConfig', (pages, config) => {
      const popup = pages.find(({ type }) => type === 'popup');
      if (popup === undefined) return;
      const others = pages.filter((page) => page !== popup).map(mainOf);
      const groups = [{ name: partOf(mainOf(popup), others), debugName: 'page-parts' }];
      const { output, ...options } = config.build?.rolldownOptions ?? {};
      // No cache keeps them longer than the package: a hash in each name is a kilobyte of it for nothing.
      const names = {
        chunkFileNames: 'chunks/[name].js',
        entryFileNames: 'chunks/[name].js',
        assetFileNames: 'assets/[name].[ext]',
      };
      config.plugins = [...(config.plugins ?? []), importsAlone()];
      config.build = {
        ...config.build,
        modulePreload: {
          // Every browser that is built for preloads modules by itself: the stand-in is half a kilobyte in each page.
          polyfill: false,
          resolveDependencies: (_, paths, { hostType }) => (hostType === 'html' ? paths : []),
        },
        rolldownOptions: { ...options, output: { ...output, ...names, codeSplitting: { groups } } },
      };
    });
  },
});

function mainOf({ inputPath }: { readonly inputPath: string }): string {
  return join(dirname(inputPath), 'main.tsx');
}

/** Names the part that a module belongs to; null = the builder's choice. The first is asked when all modules are known. */
function partOf(popup: string, others: readonly string[]): Rolldown.CodeSplittingNameFunction {
  let closures: Record<'popup' | 'popupLater' | 'others' | 'othersLater', ReadonlySet<string>> | null = null;
  return (id, graph) => {
    const reach = (from: readonly string[], later: boolean) => reached(from, graph, later);
    closures ??= {
      popup: reach([popup], false),
      popupLater: reach([popup], true),
      others: reach(others, false),
      othersLater: reach(others, true),
    };
    // The framework's own, of a line each, is in every page.
    if (id.startsWith('\0')) return 'base';
    if (closures.popup.has(id)) return closures.othersLater.has(id) ? 'base' : 'popup';
    return closures.popupLater.has(id) && closures.others.has(id) ? 'rows' : null;
  };
}

/** All modules that are imported from these, directly or not; with `later` also those that are fetched at a later time. */
function reached(from: readonly string[], graph: Rolldown.ChunkingContext, later: boolean): Set<string> {
  const found = new Set<string>();
  const next = [...from];
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    const info = graph.getModuleInfo(id);
    next.push(...(info?.importedIds ?? []), ...(later ? (info?.dynamicallyImportedIds ?? []) : []));
  }
  return found;
}

/**
 * The builder's own helper adds links for a part that is fetched later: its styles, of which these have none, and what it
 * imports. Each link takes an opening page 4 ms.
 */
function importsAlone(): Plugin {
  const HELPER = '\0vite/preload-helper.js';
  return {
    name: 'imports-alone',
    enforce: 'pre',
    load: (id) => (id === HELPER ? 'export const __vitePreload = (load) => load();' : null),
  };
}
