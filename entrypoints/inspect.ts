import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { inspectPage } from '../lib/watch/inspect-page';

/** Put into a tab when the settings ask what it reads; the answer is the script's result. */
export default defineUnlistedScript({
  globalName: 'couchmarkInspect',
  main: () => inspectPage(window, globalThis),
});
