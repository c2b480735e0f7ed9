import { useState } from 'preact/hooks';
import { formatPair, type Pair } from '../lib/domain/show';
import type { TonightRow } from '../lib/messages/protocol';
import { t } from '../lib/platform/i18n';
import { EpisodeForm } from './episode-form';
import type { RowHandlers } from './row-handlers';
import { reasonWords } from './words';

interface RowActionsProps extends RowHandlers {
  readonly row: TonightRow;
  readonly today: string;
  /** Opened in order to say how far one is. */
  readonly startJumping: boolean;
}

const FIRST: Pair = { season: 1, episode: 1 };

/** What else can be done with a show, under its row: why this episode, skip, jump, put aside, open. */
export function RowActions({
  row,
  today,
  startJumping,
  onSkip,
  onJump,
  onStatus,
  onRemove,
}: RowActionsProps) {
  const [jumping, setJumping] = useState(startJumping);
  const next = row.position.state === 'available' ? row.position.upNext : null;
  return (
    <div class="actions" role="group" aria-label={t('moreFor', row.name)}>
      <p class="reason" dir="auto">
        {row.position.upNext !== null && <b>{t('whyThis', formatPair(row.position.upNext))}</b>}{' '}
        {reasonWords(row.position.reason, today)}
      </p>
      {next !== null && (
        <Action rove="skip" onClick={() => onSkip(row, next)}>
          {t('skip', formatPair(next))}
        </Action>
      )}
      <Action rove="jump" pressed={jumping} onClick={() => setJumping(!jumping)}>
        {t('jump')}
      </Action>
      <Action rove="plan" onClick={() => onStatus(row, 'planned')}>
        {t('plan')}
      </Action>
      <Action rove="hold" onClick={() => onStatus(row, 'onHold')}>
        {t('hold')}
      </Action>
      <Action rove="drop" onClick={() => onStatus(row, 'dropped')}>
        {t('drop')}
      </Action>
      <Action rove="remove" onClick={() => onRemove(row)}>
        {t('remove')}
      </Action>
      <a class="chip" data-rove="open" href={`/library.html#show=${row.showId}`} target="couchmark-library">
        {t('openShow')}
      </a>
      {jumping && (
        <EpisodeForm
          from={row.position.upNext ?? row.position.at ?? FIRST}
          onEpisode={(pair) => onJump(row, pair)}
        >
          {t('jumpGo')}
        </EpisodeForm>
      )}
    </div>
  );
}

interface ActionProps {
  readonly rove: string;
  readonly pressed?: boolean;
  readonly children: string;
  onClick(): void;
}

function Action({ rove, pressed, children, onClick }: ActionProps) {
  return (
    <button type="button" class="chip" dir="auto" data-rove={rove} aria-expanded={pressed} onClick={onClick}>
      {children}
    </button>
  );
}
