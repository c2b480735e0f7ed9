import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { CorrectPlay, type Correction } from '../../components/correct-play';
import { faultWords } from '../../components/fault-words';
import { groupHistory } from '../../components/history-groups';
import { HistoryList } from '../../components/history-list';
import { correctedWords, offerWords } from '../../components/history-words';
import { SaidBar } from '../../components/said-bar';
import { ShowPicker } from '../../components/show-picker';
import type { ShowHit } from '../../lib/messages/protocol';
import type { HistoryEntry, ProfileFacts } from '../../lib/messages/protocol-household';
import { systemClock } from '../../lib/platform/clock';
import { t } from '../../lib/platform/i18n';
import { createHistoryStore, type HistoryStore } from '../../lib/ui/history-store';
import type { Ports } from '../../lib/ui/ports';
import { createSearchStore } from '../../lib/ui/search-store';
import { useStore } from '../../lib/ui/store';

interface HistoryPageProps {
  readonly ports: Ports;
  readonly profiles: readonly ProfileFacts[];
  /** Local day. */
  readonly today: string;
}

/** Everything that was done, the newest first; it reads on as it is scrolled. */
export function HistoryPage({ ports, profiles, today }: HistoryPageProps) {
  const store = useMemo(() => createHistoryStore(ports), []);
  const { entries, more, problem, corrected } = useStore(store.state);
  const { correcting, begin } = useCorrection(ports, store);
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
        correcting={correcting}
        onTurn={({ entries: acts }, how) => void store.turn(acts, how)}
        onWrong={begin}
      />
      {more && <More key={entries?.length} onMore={() => void store.more()} />}
      <SaidBar
        words={corrected === null ? '' : correctedWords(corrected)}
        also={
          corrected === null || corrected.offer === null
            ? null
            : {
                words: offerWords(corrected.offer.learned),
                action: t('offsetAlways'),
                onAction: () => void store.takeOffer(),
              }
        }
        undoes={corrected === null ? null : correctedWords(corrected)}
        onUndo={() => void store.undoCorrection()}
      />
    </div>
  );
}

/** The correction that is under way: one at a time, drawn under its line. */
function useCorrection(ports: Ports, store: HistoryStore) {
  const search = useMemo(() => createSearchStore(ports), []);
  const found = useStore(search.state);
  const [entry, setEntry] = useState<HistoryEntry | null>(null);
  const [step, setStep] = useState<Exclude<Correction, { step: 'show' }> | { step: 'show' }>(EPISODE);
  const leave = () => {
    search.clear();
    setEntry(null);
  };
  const leaveAfter = (work: Promise<boolean>) => void work.then((worked) => worked && leave());
  async function look(of: HistoryEntry, { id, name }: Pick<ShowHit, 'id' | 'name'>): Promise<void> {
    const show = { id, name };
    search.clear();
    setStep({ step: 'check', show, preview: null });
    const preview = await store.weigh(of, id);
    if (preview === null) leave();
    else setStep({ step: 'check', show, preview });
  }
  const showId = step.step === 'check' ? step.show.id : 0;
  const panel = entry !== null && (
    <CorrectPlay
      entry={entry}
      correction={
        step.step === 'show'
          ? {
              step: 'show',
              picker: (
                <ShowPicker
                  search={{ ...found, problem: found.problem === null ? null : faultWords(found.problem) }}
                  words={entry.why?.words ?? entry.show}
                  onQuery={search.setQuery}
                  onGo={() => void search.look()}
                  onPick={(hit) => void look(entry, hit)}
                  onCancel={leave}
                />
              ),
            }
          : step
      }
      onEpisode={(of, pair) => leaveAfter(store.correct(of, of.showId, pair))}
      onMove={(of) => leaveAfter(store.correct(of, showId, null))}
      onMoveAs={(of, pair) => leaveAfter(store.correct(of, showId, pair))}
      onCancel={leave}
    />
  );
  return {
    correcting: entry === null ? null : { id: entry.id, panel },
    begin(of: HistoryEntry, what: 'episode' | 'show'): void {
      setEntry(of);
      setStep({ step: what });
      if (what === 'episode') return;
      search.setQuery(of.why?.words.split(' · ')[0] ?? of.show);
      void search.look();
    },
  };
}

const EPISODE = { step: 'episode' } as const;

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
