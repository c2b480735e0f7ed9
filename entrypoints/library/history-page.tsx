import { useEffect, useMemo, useRef } from 'preact/hooks';
import { faultWords } from '../../components/fault-words';
import { HistoryList } from '../../components/history-list';
import type { ProfileFacts } from '../../lib/messages/protocol-household';
import { systemClock } from '../../lib/platform/clock';
import { t } from '../../lib/platform/i18n';
import { groupHistory } from '../../components/history-groups';
import { createHistoryStore } from '../../lib/ui/history-store';
import type { Ports } from '../../lib/ui/ports';
import { useStore } from '../../lib/ui/store';

interface HistoryPageProps {
  readonly ports: Pick<Ports, 'send' | 'newId' | 'onChanged'>;
  readonly profiles: readonly ProfileFacts[];
  /** Local day. */
  readonly today: string;
}

/** Everything that was done, the newest first; it reads on as it is scrolled. */
export function HistoryPage({ ports, profiles, today }: HistoryPageProps) {
  const store = useMemo(() => createHistoryStore(ports), []);
  const { entries, more, problem } = useStore(store.state);
  useEffect(() => {
    void store.load();
    return ports.onChanged(() => void store.load());
  }, []);
  const days = useMemo(() => groupHistory(entries ?? [], systemClock.offset), [entries]);
  return (
    <div class="history">
      {problem !== null && <p role="alert">{faultWords(problem)}</p>}
      {entries?.length === 0 && <p class="why">{t('historyEmpty')}</p>}
      <HistoryList
        days={days}
        today={today}
        profiles={profiles}
        onTurn={({ entries: acts }, how) => void store.turn(acts, how)}
      />
      {more && <More key={entries?.length} onMore={() => void store.more()} />}
    </div>
  );
}

/** Reads on when it comes near the window; a button for those who get there first. */
function More({ onMore }: { onMore(): void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (button.current === null) return;
    const observer = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) onMore();
      },
      { rootMargin: '1200px' },
    );
    observer.observe(button.current);
    return () => observer.disconnect();
  }, []);
  return (
    <button type="button" class="framed" ref={button} onClick={onMore}>
      {t('historyMore')}
    </button>
  );
}
