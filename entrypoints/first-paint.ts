import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { FIRST_ASKED } from '../lib/messages/first-asked';
import { sendEarly } from '../lib/messages/send';
import { afterFrame } from '../lib/ui/after-frame';
import { loadMain } from '../lib/ui/load-main';
import { hasLooked } from '../lib/ui/looked';
import { paintSnapshot } from '../lib/ui/paint-snapshot';
import { followTheme } from '../lib/ui/theme';

/**
 * Runs in the popup as a classic script, before the framework: paints the last list at once, and once that is to be seen
 * wakes the worker with the first question and fetches the framework. A worker that starts meanwhile would hold up that
 * frame; without a list it is woken at once. What was seen at the last opening has to be told before that question.
 */
export default defineUnlistedScript(() => {
  const named = document.currentScript?.dataset ?? {};
  followTheme(document.documentElement);
  const goOn = () => {
    if (!hasLooked(localStorage)) sendEarly('tonight.list', FIRST_ASKED);
    loadMain(named);
  };
  if (paintSnapshot()) void afterFrame().then(goOn);
  else goOn();
});
