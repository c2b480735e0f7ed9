import { useEffect } from 'preact/hooks';
import type { Tonight } from '../../lib/messages/protocol-tonight';
import { writtenDays } from '../../components/format-day';
import { direction, t } from '../../lib/platform/i18n';
import { currentBuild } from '../../lib/ui/paint-snapshot';
import { writeSnapshot } from '../../lib/ui/snapshot';
import { pictureOf } from './picture-of';

/** Keeps the background's latest answer for the next opening: once there is time for it, or as the popup closes. */
export function useSnapshot(latest: Tonight | null, today: string): void {
  useEffect(() => {
    if (latest === null) return;
    let kept = false;
    const keep = () => {
      if (kept) return;
      kept = true;
      writeSnapshot(localStorage, {
        build: currentBuild(),
        day: today,
        profileId: latest.profileId,
        language: t('language'),
        direction: direction(),
        tonight: latest,
        picture: pictureOf(latest, today),
        days: writtenDays(),
      });
    };
    const idle = requestIdleCallback(keep);
    addEventListener('pagehide', keep);
    return () => {
      cancelIdleCallback(idle);
      removeEventListener('pagehide', keep);
    };
  }, [latest, today]);
}
