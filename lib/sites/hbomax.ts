import type { Reader } from './reading';
import { isHboWatchPage, pickHboVideo, readHbo } from './shared-hbomax';

/** HBO Max. */
export const reader: Reader = {
  site: 'hbomax',
  isWatchPage: isHboWatchPage,
  read: readHbo,
  pickVideo: pickHboVideo,
};
