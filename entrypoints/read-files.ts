import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerReading } from '../lib/formats/answer-reading';

/** A Web Worker of the import page: files are read beside the page, which never stands still for them. */
export default defineUnlistedScript({ main: () => answerReading(globalThis) });
