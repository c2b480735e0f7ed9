import { useEffect, useRef } from 'preact/hooks';
import type { Tonight } from '../../lib/messages/protocol-tonight';
import { systemClock } from '../../lib/platform/clock';
import { keepLooked, tellLooked } from '../../lib/ui/looked';
import type { Ports } from '../../lib/ui/ports';

/**
 * What was marked by itself counts as seen when the popup that showed it is closed. A message sent then may get lost,
 * so the moment is also written down, for the next opening to send.
 */
export function useLooked(ports: Pick<Ports, 'send'>, latest: Tonight | null): void {
  const shownAt = useRef<number | null>(null);
  useEffect(() => {
    if (latest === null) return;
    if (latest.marked.length > 0 || latest.broken.length > 0 || latest.storage !== undefined)
      shownAt.current = systemClock.now();
  }, [latest]);
  useEffect(() => {
    const close = () => {
      if (shownAt.current === null) return;
      keepLooked(localStorage, shownAt.current);
      void tellLooked(ports, localStorage);
    };
    addEventListener('pagehide', close);
    return () => removeEventListener('pagehide', close);
  }, [ports]);
}
