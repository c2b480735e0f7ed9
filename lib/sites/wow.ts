import type { Reader } from './reading';
import { isPeacockWatchPage, pickPeacockVideo, readPeacock } from './shared-peacock';

/** WOW (Germany), on Peacock's player. */
export const reader: Reader = {
  site: 'wow',
  isWatchPage: isPeacockWatchPage,
  read: readPeacock,
  pickVideo: pickPeacockVideo,
};
