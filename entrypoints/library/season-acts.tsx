import type { ComponentChild } from 'preact';
import { seasonName } from '../../components/episode-words';
import type { Spoilers } from '../../lib/domain/spoilers';
import type { PageSeason, ShowPage as Page } from '../../lib/messages/protocol-library';
import { t, type MessageKey } from '../../lib/platform/i18n';
import { markable } from '../../lib/ui/grid-marks';
import type { ShowStore } from '../../lib/ui/show-store';

const HIDE: Record<Spoilers, MessageKey> = {
  none: 'hideNone',
  later: 'hideLater',
  unseen: 'hideUnseen',
};

interface SeasonActsProps {
  readonly page: Page;
  readonly season: PageSeason;
  readonly store: ShowStore;
  readonly children: ComponentChild;
}

/** What concerns a whole season or show: mark it, watch it again, hide what is ahead. */
export function SeasonActs({ page, season, store, children }: SeasonActsProps) {
  const open = markable(season.episodes);
  const rewatching = (page.row?.rewatchSince ?? null) !== null;
  return (
    <div class="season-acts">
      <select
        aria-label={t('hideLabel')}
        value={page.spoilers}
        onChange={(event) => {
          const hide = event.currentTarget.value;
          if (hide === 'none' || hide === 'later' || hide === 'unseen') void store.hide(hide);
        }}
      >
        {(['none', 'later', 'unseen'] as const).map((hide) => (
          <option key={hide} value={hide}>
            {t(HIDE[hide])}
          </option>
        ))}
      </select>
      {open.length > 0 && (
        <button
          type="button"
          class="framed"
          aria-label={t('markSeasonNamed', seasonName(season.season, season.name))}
          onClick={() => void store.mark(open)}
        >
          {t('markSeason')}
        </button>
      )}
      {(rewatching || page.seen > 0) && (
        <button type="button" class="framed" onClick={() => void store.rewatch(!rewatching)}>
          {t(rewatching ? 'stopRewatch' : 'startRewatch')}
        </button>
      )}
      {children}
    </div>
  );
}
