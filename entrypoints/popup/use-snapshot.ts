import { useEffect } from 'preact/hooks';
import type { Tonight } from '../../lib/messages/protocol';
import { currentBuild } from '../../lib/ui/paint-snapshot';
import { writeSnapshot } from '../../lib/ui/snapshot';
import { pictureOf } from './picture-of';

/** Keeps the background's latest answer for the next opening. */
export function useSnapshot(latest: Tonight | null, today: string): void {
  useEffect(() => {
    if (latest === null) return;
    writeSnapshot(localStorage, {
      build: currentBuild(),
      day: today,
      profileId: latest.profileId,
      tonight: latest,
      picture: pictureOf(latest, today),
    });
  }, [latest, today]);
}
