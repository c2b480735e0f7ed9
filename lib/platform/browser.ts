/**
 * The browser's extension API, imported from here and nowhere else. No polyfill stands behind it: every API used
 * answers promises from Chrome 120 and Firefox 140 on, and messages are answered with `sendResponse`, which all of
 * them understand. Should one be needed again, this is the only line to change.
 */
export { browser } from 'wxt/browser';
export type { Browser } from 'wxt/browser';
