import type { Reader } from './reading';
import { isPeacockWatchPage, pickPeacockVideo, readPeacock } from './shared-peacock';

/** SkyShowtime, on Peacock's player. */
export const reader: Reader = {
  site: 'skyshowtime',
  isWatchPage: isPeacockWatchPage,
  read: readPeacock,
  pickVideo: pickPeacockVideo,
};
