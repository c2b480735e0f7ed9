import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { FIRST_ASKED } from '../lib/messages/first-asked';
import { sendEarly } from '../lib/messages/send';
import { hasLooked } from '../lib/ui/looked';
import { paintSnapshot } from '../lib/ui/paint-snapshot';

/**
 * Runs in the popup as a classic script, before the framework: wakes the worker with the first question, and paints the
 * last list at once. What was seen at the last opening has to be told before that question.
 */
export default defineUnlistedScript(() => {
  if (!hasLooked(localStorage)) sendEarly('tonight.list', FIRST_ASKED);
  paintSnapshot();
});
