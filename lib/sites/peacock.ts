import type { Reader } from './reading';
import { isPeacockWatchPage, pickPeacockVideo, readPeacock } from './shared-peacock';

/** Peacock. */
export const reader: Reader = {
  site: 'peacock',
  isWatchPage: isPeacockWatchPage,
  read: readPeacock,
  pickVideo: pickPeacockVideo,
};
