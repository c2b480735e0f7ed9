import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { CorrectPlay, type Correction } from '../../components/correct-play';
import { faultWords } from '../../components/fault-words';
import { sitesOf } from '../../components/history-blocks';
import { HistoryFilters } from '../../components/history-filters';
import { groupHistory, type HistoryGroup } from '../../components/history-groups';
import { HistoryList } from '../../components/history-list';
import { namesApart } from '../../components/namesakes';
import { correctedWords, groupWords, offerWords } from '../../components/history-words';
import { SaidBar } from '../../components/said-bar';
import type { HistoryEntry } from '../../lib/messages/protocol-history';
import type { ProfileFacts } from '../../lib/messages/protocol-household';
import type { ShowEntry } from '../../lib/messages/protocol-library';
import type { ShowHit } from '../../lib/messages/protocol-shows';
import { systemClock } from '../../lib/platform/clock';
import { t } from '../../lib/platform/i18n';
import { createHistoryStore, WHOLE_HISTORY, type HistoryStore } from '../../lib/ui/history-store';
import type { Ports } from '../../lib/ui/ports';
import { useStore } from '../../lib/ui/store';
import { useShowSearch } from './use-show-search';

interface HistoryPageProps {
  readonly ports: Ports;
  readonly profiles: readonly ProfileFacts[];
  /** Local day. */
  readonly today: string;
  /** Only of this show; null = all. */
  readonly showId: number | null;
}

/** Everything that was done, the newest first; it reads on as it is scrolled. */
export function HistoryPage({ ports, profiles, today, showId }: HistoryPageProps) {
  const store = useMemo(() => createHistoryStore(ports, { ...WHOLE_HISTORY, showId }), []);
  const { entries, more, problem, filter } = useStore(store.state);
  const { correcting, begin } = useCorrection(ports, store);
  const { shows, sites } = useChoices(ports, entries);
  useEffect(() => {
    void store.load();
    return ports.onChanged(() => void store.load());
  }, []);
  const [turned, setTurned] = useState('');
  /** What asked for another date: there whoever takes it back goes on. */
  const asked = useRef<Element | null>(null);
  const turn = async (group: HistoryGroup, how: 'undo' | 'restore') => {
    const worked = await store.turn(group.entries, how);
    const words = how === 'undo' ? 'historyTookBack' : 'historyBroughtBack';
    setTurned(worked ? t(words, groupWords(group, shows)) : '');
  };
  const days = useMemo(() => groupHistory(entries ?? [], systemClock.offset), [entries]);
  const all = filter.showId === null && filter.site === null && filter.profileId === null;
  return (
    <div class="history">
      {(!all || (entries?.length ?? 0) > 0) && (
        <HistoryFilters
          filter={filter}
          shows={shows}
          sites={sites}
          profiles={profiles}
          onChoose={(chosen) => void store.choose(chosen)}
        />
      )}
      {problem !== null && <p role="alert">{faultWords(problem)}</p>}
      {entries?.length === 0 && <p class="why">{t(all ? 'historyEmpty' : 'historyNothing')}</p>}
      <HistoryList
        key={JSON.stringify(filter)}
        days={days}
        names={shows}
        today={today}
        profiles={profiles}
        correcting={correcting}
        onSee={store.see}
        onTurn={(group, how) => void turn(group, how)}
        onRedate={({ entries: acts }, when) => {
          asked.current = document.activeElement;
          void store.redate(acts, when);
        }}
        onWrong={begin}
      />
      {more && <More key={entries?.length} onMore={() => void store.more()} />}
      {/* What became of it stands in its line. */}
      <p class="unseen-words" role="status">
        {turned}
      </p>
      <Said store={store} asked={asked} />
    </div>
  );
}

/** What was done here last, and what may be offered with it. */
function Said({ store, asked }: { store: HistoryStore; asked: RefObject<Element | null> }) {
  const { corrected, redated } = useStore(store.state);
  if (redated !== null) {
    const words = t('saidRedatedActs');
    return (
      <SaidBar
        words={words}
        passing={null}
        also={null}
        undoes={words}
        onUndo={() => {
          if (asked.current instanceof HTMLElement) asked.current.focus();
          void store.undoRedating();
        }}
      />
    );
  }
  const words = corrected === null ? '' : correctedWords(corrected);
  return (
    <SaidBar
      words={words}
      passing={null}
      also={
        corrected === null || corrected.offer === null
          ? null
          : {
              words: offerWords(corrected.offer.learned),
              action: t('offsetAlways'),
              onAction: () => void store.takeOffer(),
            }
      }
      undoes={corrected === null ? null : words}
      onUndo={() => void store.undoCorrection()}
    />
  );
}

/** What can be filtered by: the shows, and the sites that were ever watched on. */
function useChoices(ports: Ports, entries: readonly HistoryEntry[] | null) {
  const [held, setHeld] = useState<readonly ShowEntry[]>([]);
  const [bound, setBound] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    const ask = async () => {
      const [shows, titles] = await Promise.all([
        ports.send('shows.list', {}),
        ports.send('bindings.list', {}),
      ]);
      if (shows.ok) setHeld(shows.value.shows);
      if (titles.ok) setBound(new Map(titles.value.map(({ site, siteName }) => [site, siteName])));
    };
    void ask();
  }, []);
  const shows = useMemo(() => {
    const seen = (entries ?? []).map(({ showId, show: name, year }) => ({ showId, name, year }));
    return namesApart([...seen, ...held]);
  }, [entries, held]);
  return {
    shows,
    sites: new Map([...bound, ...sitesOf(entries ?? [])]),
  };
}

/** The correction that is under way: one at a time, drawn under its line. */
function useCorrection(ports: Ports, store: HistoryStore) {
  const [entry, setEntry] = useState<HistoryEntry | null>(null);
  const [step, setStep] = useState<Exclude<Correction, { step: 'show' }> | { step: 'show' }>(EPISODE);
  const leave = () => setEntry(null);
  const { picker, ask } = useShowSearch<HistoryEntry>(ports, {
    words: ({ why, show }) => why?.words ?? show,
    onPick: (of, hit) => void look(of, hit),
    onCancel: leave,
  });
  const leaveAfter = (work: Promise<boolean>) => void work.then((worked) => worked && leave());
  async function look(of: HistoryEntry, { id, name }: Pick<ShowHit, 'id' | 'name'>): Promise<void> {
    const show = { id, name };
    setStep({ step: 'check', show, preview: null });
    const preview = await store.weigh(of, id);
    if (preview === null) leave();
    else setStep({ step: 'check', show, preview });
  }
  const showId = step.step === 'check' ? step.show.id : 0;
  const panel = entry !== null && (
    <CorrectPlay
      entry={entry}
      correction={step.step === 'show' ? { step: 'show', picker } : step}
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
      ask(of, of.why?.words.split(' · ')[0] ?? of.show);
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
