import type { Reader } from './reading';
import { isHboWatchPage, pickHboVideo, readHbo } from './shared-hbomax';

/** discovery+, on HBO Max's player. */
export const reader: Reader = {
  site: 'discoveryplus',
  isWatchPage: isHboWatchPage,
  read: readHbo,
  pickVideo: pickHboVideo,
};
