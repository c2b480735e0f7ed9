import type { Reader } from './reading';
import { isHotstarWatchPage, pickHotstarVideo, readHotstar } from './shared-hotstar';

/** JioHotstar. */
export const reader: Reader = {
  site: 'hotstar',
  isWatchPage: isHotstarWatchPage,
  read: readHotstar,
  pickVideo: pickHotstarVideo,
};
