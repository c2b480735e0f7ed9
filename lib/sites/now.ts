import type { Reader } from './reading';
import { isPeacockWatchPage, pickPeacockVideo, readPeacock } from './shared-peacock';

/** NOW (United Kingdom, Ireland, Italy), on Peacock's player. */
export const reader: Reader = {
  site: 'now',
  isWatchPage: isPeacockWatchPage,
  read: readPeacock,
  pickVideo: pickPeacockVideo,
};
