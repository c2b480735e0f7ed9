import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { faultWords } from '../../components/fault-words';
import { HeaderBar } from '../../components/header-bar';
import { useKeptFocus } from '../../components/kept-focus';
import { HelpDialog } from '../../components/later-parts';
import { toldApart } from '../../components/namesakes';
import type { KeyAct } from '../../components/popup-keys';
import { createGestureFilter } from '../../components/repeat';
import { stepFrom, thingOf, type Step } from '../../components/roving';
import { ProfileSwitch } from '../../components/profile-switch';
import { SearchBox } from '../../components/search-box';
import { markable } from '../../components/show-row';
import { eveningWords } from '../../components/words';
import { sharedNames } from '../../lib/domain/show';
import type { Group } from '../../lib/domain/tonight-groups';
import type { ShowHit } from '../../lib/messages/protocol-shows';
import type { TonightRow } from '../../lib/messages/tonight-row';
import type { Ports } from '../../lib/ui/ports';
import type { SearchStore } from '../../lib/ui/search-store';
import { useStore } from '../../lib/ui/store';
import { isActable } from '../../lib/ui/tonight-state';
import type { TonightStore } from '../../lib/ui/tonight-store';
import { answersTo } from './answers-to';
import { PopupFooter, SearchView } from './later-parts';
import { TonightView } from './tonight-view';
import { askFor, filtersOf, isPlain } from './asked-filters';
import { useAnswering } from './use-answering';
import { useLooked } from './use-looked';
import { useRowHandlers } from './use-row-handlers';
import { usePopupKeys } from './use-popup-keys';
import { useSnapshot } from './use-snapshot';

interface PopupProps {
  readonly ports: Pick<Ports, 'send'>;
  readonly tonight: TonightStore;
  readonly search: SearchStore;
  /** The local day, `YYYY-MM-DD`; the popup may stay open over midnight. */
  today(): string;
}

/** More rows than anybody has. */
const EVERY = 9999;

/** The popup: wires what is known and what can be done to what is shown. */
export function Popup({ ports, tonight, search, ...clock }: PopupProps) {
  const state = useStore(tonight.state);
  const found = useStore(search.state);
  const [choosing, setChoosing] = useState(false);
  const [helping, setHelping] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);
  /** For which button of what waits or plays a show is looked for. */
  const asker = useRef(-1);
  const deliberate = useMemo(createGestureFilter, []);
  const { rows, menu, setMenu } = useRowHandlers(tonight, deliberate);
  const list = state.tonight;
  const today = clock.today();
  const actable = isActable(state);
  const answering = useAnswering(tonight, search);
  const searching = found.query.trim() !== '' || found.browsing || answering.asking;

  useSnapshot(isPlain(state.asked) ? state.latest : null, today);
  useLooked(ports, state.latest);
  useKeptFocus(main, () => focusFirst(main.current) || field.current?.focus());
  useFirstFocus(main, actable && !searching);

  const focusRow = (showId: number) => {
    const row = main.current?.querySelector(`[data-row="${showId}"]`) ?? null;
    if (row !== null) thingOf(row, 'mark')?.focus();
  };
  const chooseHit = async (hit: ShowHit) => {
    if (answering.answer(hit)) return;
    if (await tonight.add(hit.id, hit.inLibrary)) requestAnimationFrame(() => focusRow(hit.id));
  };
  const askers = () => [...document.querySelectorAll<HTMLElement>('.waiting button,.watching button')];
  const ask: typeof answering.ask = (asked) => {
    asker.current = askers().findIndex((one) => one === document.activeElement);
    answering.ask(asked);
    field.current?.focus();
  };
  const switchTo = (profileId: string) => {
    setChoosing(false);
    setMenu(null);
    void tonight.switchProfile(profileId);
  };
  const focusedRow = (): TonightRow | null => {
    const id = Number(document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? NaN);
    const rows = list?.groups.flatMap((group) => group.rows) ?? [];
    const row = rows.find(({ showId }) => showId === id);
    return row === undefined ? null : toldApart(row, sharedNames(rows));
  };
  const actOnRow = (act: 'mark' | 'skip'): boolean => {
    const row = focusedRow();
    const pair = row === null ? null : markable(row);
    if (row !== null && pair !== null) void tonight[act](row, pair);
    return true;
  };
  const escape = (): boolean => {
    if (searching) {
      answering.leave();
      // Back to what asked: on a mark the next key would mark an episode.
      if (answering.asking) requestAnimationFrame(() => askers()[asker.current]?.focus());
      else focusFirst(main.current);
      return true;
    }
    const open = choosing || menu !== null || state.choice !== null;
    tonight.cancel();
    if (choosing) document.querySelector<HTMLElement>('.profiles .face')?.focus();
    // Back to what opened it: beside it the same key would mark an episode.
    const row = document.activeElement?.closest('[data-row]');
    row?.querySelector<HTMLElement>('.more[aria-expanded=true]')?.focus();
    setChoosing(false);
    setMenu(null);
    return open;
  };
  const step = (move: Step): boolean => {
    const next = main.current === null ? null : stepFrom(main.current, document.activeElement, move);
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
    return next !== null;
  };
  usePopupKeys((key: KeyAct): boolean => {
    if (typeof key === 'object' && 'profile' in key) {
      const chosen = list?.profiles[key.profile - 1];
      if (chosen === undefined || list?.profiles.length === 1) return false;
      switchTo(chosen.id);
      return true;
    }
    if (typeof key === 'object') {
      const { move } = key;
      const more = move === 'last' && list?.groups.some(({ rows, more = 0 }) => rows.length > 0 && more > 0);
      if (more) void tonight.more(EVERY).then(() => requestAnimationFrame(() => step(move)));
      return step(move) || more === true;
    }
    if (key === 'escape') return escape();
    if (key === 'search') field.current?.focus();
    if (key === 'help') setHelping(true);
    if (key === 'undo') void tonight.undo();
    return key === 'mark' || key === 'skip' ? actOnRow(key) : true;
  });

  return (
    <>
      <HeaderBar evening={list === null || state.from === 'stale' ? '' : eveningWords(list)}>
        <SearchBox
          query={found.query}
          field={field}
          onQuery={search.setQuery}
          onGo={() => void search.look().then(() => focusFirst(main.current))}
          onDown={() => focusFirst(main.current)}
          onEscape={escape}
          onFocus={() => void search.browse()}
        />
        {list !== null && (
          <ProfileSwitch
            profiles={list.profiles}
            active={list.profileId}
            open={choosing}
            onOpen={setChoosing}
            onSwitch={switchTo}
          />
        )}
      </HeaderBar>
      <main class="main" ref={main} data-from={state.from}>
        {searching ? (
          <SearchView
            search={search}
            found={found}
            answering={answering}
            today={today}
            onChoose={(hit) => void chooseHit(hit)}
          />
        ) : (
          <>
            {state.problem !== null && (
              <p class="notice facts" dir="auto">
                {faultWords(state.problem)}
              </p>
            )}
            {list !== null && (
              <TonightView
                tonight={list}
                today={today}
                actable={actable}
                busy={state.busy}
                menu={menu}
                unfolded={new Set(state.asked.unfold)}
                filters={filtersOf(state.asked)}
                choice={state.choice}
                rows={rows}
                reports={{ ...answersTo(tonight), onSearch: (report) => ask({ report }) }}
                onWrong={(now) => ask({ now })}
                onTakeBack={({ op, showId, show, pair }, event) =>
                  deliberate(`undo ${op}`, event) &&
                  void tonight.takeBack({ op, what: 'earlier', showId, show, pair })
                }
                onWhom={(one, profileIds) => void tonight.setWhom(one, profileIds)}
                onMore={() => void tonight.more()}
                onFold={(group) => void tonight.unfold(toggled(state.asked.unfold ?? [], group))}
                onFilter={(filters) => void tonight.filter(askFor(filters))}
                onSearch={() => field.current?.focus()}
              />
            )}
          </>
        )}
      </main>
      <PopupFooter
        state={state}
        undoable={tonight.undoable()}
        onUndo={(event) => deliberate('undo', event) && void tonight.undo()}
        onOffer={(which) => void tonight.takeOffer(which)}
        onPlan={(row) => rows.onStatus(row, 'planned')}
        onFurther={(row) => {
          setMenu({ showId: row.showId, jump: true });
        }}
        onWaiting={() => {
          answering.leave();
          requestAnimationFrame(() => document.getElementById('waiting')?.focus());
        }}
      />
      {helping && <HelpDialog onClose={() => setHelping(false)} />}
    </>
  );
}

/** When the list can first be acted on, the first row gets the focus, unless the user is somewhere already. */
function useFirstFocus(main: { readonly current: HTMLElement | null }, ready: boolean): void {
  const done = useRef(false);
  useEffect(() => {
    if (!ready || done.current) return;
    done.current = true;
    const free = document.activeElement === null || document.activeElement === document.body;
    const first = main.current === null ? null : firstOf(main.current);
    // What stands above the first row is not to be scrolled away by it.
    if (free && first !== null && isInside(first, main.current)) first.focus({ preventScroll: true });
  }, [main, ready]);
}

/** The first row, or without rows the first step that the page leads to, or what unfolds some. */
function firstOf(main: HTMLElement): HTMLElement | null {
  return stepFrom(main, null, 'first') ?? main.querySelector<HTMLElement>('.primary,.fold');
}

/** Focuses that, in view for those who work by keys; answers whether there was one. */
function focusFirst(main: HTMLElement | null): boolean {
  const first = main === null ? null : firstOf(main);
  first?.focus({ preventScroll: true });
  if (first?.matches(':focus-visible')) first.scrollIntoView({ block: 'nearest' });
  return first !== null;
}

function isInside(element: HTMLElement, box: HTMLElement | null): boolean {
  return box !== null && element.getBoundingClientRect().bottom <= box.getBoundingClientRect().bottom;
}

function toggled(groups: readonly Group[], group: Group): readonly Group[] {
  return groups.includes(group) ? groups.filter((one) => one !== group) : [...groups, group];
}
