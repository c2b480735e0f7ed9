import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { sharedNames } from '../lib/domain/show';
import { FOLDED, type Group } from '../lib/domain/tonight-groups';
import type { TonightRow } from '../lib/messages/tonight-row';
import { plural, t, type MessageKey } from '../lib/platform/i18n';
import { FoldIcon } from './icons';
import { toldApart } from './namesakes';
import { settleTabStop } from './roving';
import type { RowHandlers } from './row-handlers';
import { ShowRow } from './show-row';
import { steady } from './steady';

interface GroupOfRows {
  readonly group: Group;
  readonly rows: readonly TonightRow[];
  /** How many it holds beside those. */
  readonly more?: number;
}

interface ListProps extends RowHandlers {
  readonly today: string;
  readonly actable: boolean;
  readonly busy: ReadonlySet<number>;
  /** Whose list it is. */
  readonly profileId: string;
  /** The household is more than one. */
  readonly household: boolean;
  /** Ids of the services that are on. */
  readonly servicesOn: readonly string[];
  /** The row whose menu is open. */
  readonly menu: { readonly showId: number; readonly jump: boolean } | null;
}

interface TonightListProps extends ListProps {
  readonly groups: readonly GroupOfRows[];
  /** The folded groups that are open. */
  readonly unfolded: ReadonlySet<Group>;
  onFold(group: Group): void;
  /** More rows are wanted. */
  onMore(): void;
}

const CAPTIONS: Record<Group, MessageKey> = {
  tonight: 'groupTonight',
  newToday: 'groupNewToday',
  continue: 'groupContinue',
  notForAWhile: 'groupNotForAWhile',
  startSomething: 'groupStartSomething',
  waiting: 'groupWaiting',
};

/** Tonight's list, its groups under their captions, then the folded groups, each a list of its own. */
export function TonightList({ groups, unfolded, onFold, onMore, ...list }: TonightListProps) {
  const filled = groups.filter(({ rows, more = 0 }) => rows.length + more > 0);
  const open = filled.filter(({ group }) => !FOLDED.includes(group));
  const folded = filled.filter(({ group }) => FOLDED.includes(group));
  const shared = sharedNames(filled.flatMap(({ rows }) => rows));
  return (
    <>
      {open.length > 0 && <Rows {...list} shared={shared} name={t('tonight')} groups={open} captions />}
      <More groups={open} onMore={onMore} />
      {open.length === 0 && folded.length > 0 && <p class="nothing">{t('nothingTonight')}</p>}
      {folded.map((group) => (
        <FoldedGroup
          key={group.group}
          {...list}
          shared={shared}
          shown={group}
          unfolded={unfolded}
          onFold={onFold}
          onMore={onMore}
        />
      ))}
    </>
  );
}

interface RowsProps extends ListProps {
  readonly name: string;
  readonly groups: readonly GroupOfRows[];
  readonly captions: boolean;
  readonly shared: ReadonlySet<string>;
}

const Row = steady(ShowRow);

function Rows({ name, groups, captions, busy, menu, shared, ...rest }: RowsProps) {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    if (list.current !== null) settleTabStop(list.current);
  });
  const settle = () => {
    if (list.current !== null) settleTabStop(list.current);
  };
  return (
    <ul class="rows" ref={list} aria-label={name} onFocusIn={settle}>
      {groups.flatMap(({ group, rows }) =>
        rows.map((row, index) => (
          <Row
            key={row.showId}
            {...rest}
            name={row.name}
            row={toldApart(row, shared)}
            caption={captions && index === 0 ? t(CAPTIONS[group]) : null}
            busy={busy.has(row.showId)}
            menu={menu?.showId !== row.showId ? 'closed' : menu.jump ? 'jump' : 'open'}
          />
        )),
      )}
    </ul>
  );
}

interface FoldedGroupProps extends Omit<TonightListProps, 'groups'> {
  readonly shown: GroupOfRows;
  /** Names that several shows of the whole list have. */
  readonly shared: ReadonlySet<string>;
}

/** Closed, it costs one line however many shows it holds. */
function FoldedGroup({ shown, unfolded, onFold, onMore, ...list }: FoldedGroupProps) {
  const open = unfolded.has(shown.group);
  const name = t(CAPTIONS[shown.group]);
  return (
    <section class="folded">
      <button
        type="button"
        class="fold quiet"
        data-fold={shown.group}
        aria-expanded={open}
        onClick={() => onFold(shown.group)}
      >
        <FoldIcon /> {name}{' '}
        <span class="count">{plural('shows', shown.rows.length + (shown.more ?? 0))}</span>
      </button>
      {open && <Rows {...list} name={name} groups={[shown]} captions={false} />}
      {open && <More groups={[shown]} onMore={onMore} />}
    </section>
  );
}

/** What is not listed yet: it is when one comes near it, and by a press. */
function More({ groups, onMore }: Pick<TonightListProps, 'groups' | 'onMore'>) {
  const button = useRef<HTMLButtonElement>(null);
  const left = groups.reduce((sum, { more = 0 }) => sum + more, 0);
  useEffect(() => {
    if (button.current === null) return;
    const observer = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && onMore(), {
      rootMargin: '200px',
    });
    observer.observe(button.current);
    return () => observer.disconnect();
  }, [left]);
  return left === 0 ? null : (
    <button type="button" class="chip" ref={button} onClick={onMore}>
      {plural('moreShows', left)}
    </button>
  );
}
