import { defineContentScript } from 'wxt/utils/define-content-script';
import { findSite } from '../lib/watch/site';
import { watch } from '../lib/watch/watch';

/** The core that every site's registration holds beside its reader; it is registered for granted origins at run time. */
export default defineContentScript({
  registration: 'runtime',
  main() {
    const site = findSite(globalThis);
    if (site !== null) watch(window, site);
  },
});
