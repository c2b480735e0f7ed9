import { FilterChips, type Filters } from '../../components/filter-chips';
import { BrokenNotice, CredentialNotice, EmptyState, StorageNotice } from '../../components/notice';
import type { RowHandlers } from '../../components/row-handlers';
import { TonightList } from '../../components/tonight-list';
import type { WaitingHandlers } from '../../components/waiting-reports';
import { needsAnswer } from '../../components/why-waiting';
import type { Group } from '../../lib/domain/tonight-groups';
import type { NowWatching } from '../../lib/messages/protocol-inbox';
import type { MarkedByItself, Tonight } from '../../lib/messages/protocol-tonight';
import type { Choice } from '../../lib/ui/tonight-state';
import { MarkedSince, NowWatchingCards, WaitingReports } from './later-parts';

export interface TonightViewProps {
  readonly tonight: Tonight;
  /** Local day, `YYYY-MM-DD`. */
  readonly today: string;
  readonly actable: boolean;
  readonly busy: ReadonlySet<number>;
  readonly menu: { readonly showId: number; readonly jump: boolean } | null;
  readonly unfolded: ReadonlySet<Group>;
  readonly filters: Filters;
  readonly choice: Choice | null;
  readonly rows: RowHandlers;
  readonly reports: WaitingHandlers;
  onFold(group: Group): void;
  onMore(): void;
  onFilter(filters: Filters): void;
  onSearch(): void;
  onWrong(now: NowWatching): void;
  onTakeBack(marked: MarkedByItself, event: MouseEvent): void;
  onWhom(marked: MarkedByItself, profileIds: readonly string[]): void;
}

/** Between header and footer: what needs an answer, tonight's list, and what waits for the network. */
export function TonightView(props: TonightViewProps) {
  const { tonight, today, actable, onSearch } = props;
  const empty =
    tonight.hidden === 0 && tonight.groups.every(({ rows, more = 0 }) => rows.length + more === 0);
  const waiting = actable ? tonight.waiting : [];
  const reports = [...waiting.filter(needsAnswer), ...waiting.filter((report) => !needsAnswer(report))];
  return (
    <>
      {!empty && <CredentialNotice state={tonight.credential} />}
      {actable && tonight.watching.length > 0 && (
        <NowWatchingCards watching={tonight.watching} onWrong={props.onWrong} />
      )}
      <StorageNotice news={tonight.storage} />
      <BrokenNotice services={tonight.broken} />
      {actable && tonight.marked.length > 0 && (
        <MarkedSince
          marked={tonight.marked}
          today={today}
          profiles={tonight.profiles}
          onUndo={props.onTakeBack}
          onWhom={props.onWhom}
        />
      )}
      {reports.length > 0 && (
        <WaitingReports reports={reports} today={today} choice={props.choice} {...props.reports} />
      )}
      {!empty && actable && (
        <FilterChips filters={props.filters} hidden={tonight.hidden} onFilter={props.onFilter} />
      )}
      {empty ? (
        <EmptyState state={tonight.credential} onSearch={onSearch} />
      ) : (
        <TonightList
          groups={tonight.groups}
          today={today}
          actable={actable}
          busy={props.busy}
          profileId={tonight.profileId}
          household={tonight.profiles.length > 1}
          servicesOn={tonight.servicesOn}
          menu={props.menu}
          unfolded={props.unfolded}
          onFold={props.onFold}
          onMore={props.onMore}
          {...props.rows}
        />
      )}
    </>
  );
}
