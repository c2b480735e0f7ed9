import { findSite } from '../lib/watch/site';
import { watch } from '../lib/watch/watch';

/**
 * The core that every site's registration holds beside its reader, registered for granted origins at run time. Built
 * by modules/page-scripts.ts, without the framework's wrapper.
 */
export default {
  registration: 'runtime',
  main(): void {
    const site = findSite(globalThis);
    if (site !== null) watch(window, site);
  },
};
