import { nameAndYear } from '../../components/namesakes';
import type { WaitingHandlers } from '../../components/waiting-reports';
import type { TonightStore } from '../../lib/ui/tonight-store';

/** What the user answers to what waits, wired to the store. */
export function answersTo(tonight: TonightStore): Omit<WaitingHandlers, 'onSearch'> {
  return {
    onChoose: ({ reportId }, { showId: id, name, year, pair }) =>
      void tonight.weigh(reportId, { id, name: nameAndYear(name, year) }, pair),
    onNever: ({ reportId }) => void tonight.never(reportId),
    onDismiss: ({ reportId }) => void tonight.dismiss(reportId),
    onConfirm: () => void tonight.confirm(),
    onEpisode: (pair) => void tonight.confirm(pair),
    onCancel: tonight.cancel,
  };
}
