import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { tellPage } from '../lib/watch/tell-page';

/** Put into a tab when there is something to tell: most pages never carry it. */
export default defineUnlistedScript({ main: () => tellPage(globalThis, document) });
