import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerState } from '../lib/watch/page-state';

/** Runs in the page's own world, on sites whose player can be read nowhere else (registry: `pageState`). */
export default defineUnlistedScript({ main: () => answerState(document, window) });
