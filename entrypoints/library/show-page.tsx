import type { ComponentChild } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { closeOnEscape } from '../../components/close-on-escape';
import { EpisodeGrid } from '../../components/episode-grid';
import { faultWords } from '../../components/fault-words';
import type { GridHandlers } from '../../components/grid-handlers';
import { SaidBar } from '../../components/said-bar';
import { SeasonTabs } from '../../components/season-tabs';
import { ShowHead } from '../../components/show-head';
import { samePair } from '../../lib/domain/show';
import type { ShowPage as Page } from '../../lib/messages/protocol-library';
import { plural, t } from '../../lib/platform/i18n';
import { afterFrame } from '../../lib/ui/after-frame';
import { earlierUnseen, isHidden, openingSeasonOf } from '../../lib/ui/grid-marks';
import type { Ports } from '../../lib/ui/ports';
import { createShowStore, type ShowStore } from '../../lib/ui/show-store';
import { useStore } from '../../lib/ui/store';
import { EpisodeView } from './episode-view';
import { SeasonActs } from './season-acts';
import { Choices } from './show-choices';
import { showSaidWords } from './show-said';

interface ShowPageProps {
  readonly showId: number;
  readonly ports: Ports;
  /** What is seen at once stands: the rest may be asked for. */
  onDrawn(): Promise<void>;
}

/** Everything about one show: what is up next, and every episode to be marked. */
export function ShowPage({ showId, ports, onDrawn }: ShowPageProps) {
  const store = useMemo(() => createShowStore(ports, showId), [showId]);
  const { page, problem, said, done } = useStore(store.state);
  // Not after the paint: it would be asked for a frame later.
  useLayoutEffect(() => {
    void store.load();
    return ports.onChanged(() => void store.load());
  }, [store]);
  const drawn = page !== null || problem !== null;
  const opening = page?.opening === true;
  useEffect(() => {
    if (drawn) void afterFrame().then(() => Promise.all([opening ? store.load() : null, onDrawn()]));
  }, [drawn]);
  const name = page?.show.name;
  useEffect(() => {
    if (drawn) document.title = name ?? t('libraryTitle');
  }, [drawn, name]);
  if (page === null)
    return problem === null ? null : (
      <>
        <h1>{t('libraryTitle')}</h1>
        <p role="alert">{faultWords(problem)}</p>
      </>
    );
  const last = done.at(-1);
  const earlier = said !== null && said.what === 'watched' ? (said.earlier ?? 0) : 0;
  const [marked] = said !== null && said.what === 'watched' ? said.pairs : [];
  const next = page.row === null ? null : page.row.position.upNext;
  const upNextCell = page.seasons
    .flatMap(({ episodes }) => episodes)
    .find((one) => next !== null && samePair(one, next));
  const bar = (
    <SaidBar
      words={said === null ? '' : showSaidWords(said, page.show.name)}
      passing={said?.what === 'failed' ? null : said}
      also={
        earlier > 0 && marked !== undefined
          ? {
              words: plural('earlierUnseen', earlier),
              action: t('cellUpTo'),
              onAction: () => void store.upTo(marked),
            }
          : null
      }
      undoes={last === undefined ? null : showSaidWords(last.said, page.show.name)}
      onUndo={() => void store.undo()}
    />
  );
  return (
    <>
      <ShowHead
        page={page}
        hideTitle={upNextCell !== undefined && isHidden(page, upNextCell)}
        onMark={(pair) => void store.mark([pair])}
        onStatus={(status) => void store.setStatus(status)}
        onRemove={() => void store.remove()}
        onAdd={() => void store.add()}
        onSpecials={() => void store.choose({ specials: true })}
      />
      <Seasons key={showId} page={page} store={store} ports={ports} bar={bar} done={done.length} />
      {bar}
    </>
  );
}

const PANEL = 'episodes';

interface SeasonsProps {
  readonly page: Page;
  readonly store: ShowStore;
  readonly ports: Ports;
  /** What just happened, and Undo; an open panel covers the page's own. */
  readonly bar: ComponentChild;
  /** How much was done: what is looked up anew after each. */
  readonly done: number;
}

function Seasons({ page, store, ports, bar, done }: SeasonsProps) {
  const [chosen, setChosen] = useState(() => openingSeasonOf(page));
  // A rewatch begins elsewhere, and its end is elsewhere: there it goes on.
  const since = page.row?.rewatchSince ?? null;
  const before = useRef(since);
  useLayoutEffect(() => {
    if (before.current !== since) setChosen(openingSeasonOf(page));
    before.current = since;
  }, [since]);
  const season = page.seasons.find((one) => one.season === chosen) ?? page.seasons[0];
  const [choosing, setChoosing] = useState(false);
  const handlers = useMemo(() => handlersOf(store), [store]);
  if (season === undefined) return null;
  return (
    <>
      <div class="season-box" onKeyDown={(event) => closeOnEscape(event, () => setChoosing(false))}>
        <div class="season-line">
          <SeasonTabs seasons={page.seasons} open={season.season} panel={PANEL} onOpen={setChosen} />
          <SeasonActs page={page} season={season} store={store}>
            {page.row !== null && (
              <button
                type="button"
                class="framed"
                aria-expanded={choosing}
                onClick={() => setChoosing(!choosing)}
              >
                {t('showChoices')}
              </button>
            )}
          </SeasonActs>
        </div>
        {choosing && page.row !== null && <Choices page={page} store={store} ports={ports} done={done} />}
      </div>
      <div
        id={PANEL}
        role={page.seasons.length > 8 ? undefined : 'tabpanel'}
        aria-labelledby={page.seasons.length > 8 ? undefined : `tab-${season.season}`}
      >
        {season.episodes.length === 0 ? (
          <p class="why">{t('episodesLater', season.listed)}</p>
        ) : (
          <EpisodeGrid
            key={season.season}
            showId={page.show.id}
            season={season}
            upNext={page.row?.position.upNext ?? null}
            today={page.today}
            isHidden={(one) => isHidden(page, one)}
            hasEarlier={(one) => earlierUnseen(page, one).length > 0}
            {...handlers}
            panel={(one, moves) => (
              <EpisodeView {...handlers} {...moves} ports={ports} page={page} one={one} store={store}>
                {bar}
              </EpisodeView>
            )}
          />
        )}
      </div>
    </>
  );
}

function handlersOf(store: ShowStore): GridHandlers {
  return {
    onMark: (pairs) => void store.mark(pairs),
    onMarkWhen: (one, when) => void store.markWhen(one, when),
    onAgain: (one) => void store.again(one),
    onUnwatch: (one) => void store.unwatch(one),
    onRedate: (one, when) => void store.redate(one, when),
    onUpTo: (one) => void store.upTo(one),
    onJump: (one) => void store.jump(one),
    onSkip: (one) => void store.skip(one),
    onUnskip: (one) => void store.unskip(one),
    onRewatch: (one) => void store.rewatchFrom(one),
    onUndo: () => void store.undo(),
  };
}
