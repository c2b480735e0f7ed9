import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { paintSnapshot } from '../lib/ui/paint-snapshot';

/** Runs in the popup as a classic script, before the framework: paints the last list at once. */
export default defineUnlistedScript(() => paintSnapshot());
