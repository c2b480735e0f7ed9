import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { formatPair, type Pair } from '../lib/domain/show';
import type { TonightRow } from '../lib/messages/tonight-row';
import { plural, t } from '../lib/platform/i18n';
import { CountingForm } from './counting-form';
import { EpisodeForm } from './episode-form';
import { GapsForm } from './gaps-form';
import { PlacesForm } from './places-form';
import type { RowHandlers } from './row-handlers';
import { HoldForm, NightsForm, StartAtForm, TogetherForm } from './row-forms';
import { reasonWords } from './words';

interface RowActionsProps extends RowHandlers {
  readonly row: TonightRow;
  readonly today: string;
  /** Opened in order to say how far one is. */
  readonly startJumping: boolean;
  /** Whose list it is. */
  readonly profileId: string;
  /** The household is more than one. */
  readonly household: boolean;
  /** Ids of the services that are on. */
  readonly servicesOn: readonly string[];
}

type Form = 'jump' | 'upTo' | 'hold' | 'nights' | 'together' | 'gaps' | 'places' | 'counting';

const FIRST: Pair = { season: 1, episode: 1 };

/** What else can be done with a show, under its row: why this episode, skip, jump, put aside, open. */
export function RowActions(props: RowActionsProps) {
  const { row, today, startJumping, household, servicesOn, onSkip, onJump, onStatus, onRemove, onAct } =
    props;
  const [form, setForm] = useState<Form | 'start' | null>(startJumping ? 'start' : null);
  const next = row.position.state === 'available' ? row.position.upNext : null;
  const at = row.position.upNext ?? row.position.at ?? FIRST;
  const looks = () => props.looks(row.showId);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (startJumping) box.current?.querySelector<HTMLElement>('[type=number]')?.focus();
  }, []);
  // What opens low in the list, now or when it is answered, would be out of sight.
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => element.scrollIntoView({ block: 'nearest' }));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const { why } = row.position.reason;
  const opens = (name: Form) => ({
    pressed: form === name || (name === 'jump' && form === 'start'),
    onClick: () => setForm(form === name ? null : name),
  });
  return (
    <div class="actions" ref={box} role="group" aria-label={t('moreFor', row.name)}>
      {row.position.at !== null && (
        <p class="reason" dir="auto">
          {row.position.upNext !== null && <b>{t('whyThis', formatPair(row.position.upNext))}</b>}{' '}
          {reasonWords(row.position.reason, today)}
        </p>
      )}
      {next !== null && (
        <Action rove="skip" onClick={() => onSkip(row, next)}>
          {t('skip', formatPair(next))}
        </Action>
      )}
      <Action rove="jump" {...opens('jump')}>
        {t('jump')}
      </Action>
      <Action rove="upTo" {...opens('upTo')}>
        {t('markUpTo')}
      </Action>
      {(row.gaps > 0 || form === 'gaps') && (
        <Action rove="gaps" {...opens('gaps')}>
          {plural('missedOnes', row.gaps)}
        </Action>
      )}
      {household && next !== null && (
        <Action rove="together" {...opens('together')}>
          {t('together')}
        </Action>
      )}
      <Action rove="nights" {...opens('nights')}>
        {t('nights')}
      </Action>
      <Action rove="counting" {...opens('counting')}>
        {t('counting')}
      </Action>
      <Action rove="places" {...opens('places')}>
        {t('whereElse')}
      </Action>
      <Action rove="plan" onClick={() => onStatus(row, 'planned')}>
        {t('plan')}
      </Action>
      <Action rove="hold" onClick={() => onStatus(row, 'onHold')}>
        {t('hold')}
      </Action>
      <Action rove="holdUntil" {...opens('hold')}>
        {t('holdUntil')}
      </Action>
      <Action rove="drop" onClick={() => onStatus(row, 'dropped')}>
        {t('drop')}
      </Action>
      {row.position.upNext?.airDate === today && (
        <Action rove="notOut" onClick={() => onAct(row, { do: 'dayOffset', days: 1 })}>
          {t('notOutHere')}
        </Action>
      )}
      {row.rewatchSince === null ? (
        why !== 'start' &&
        why !== 'skipped' && (
          <Action rove="rewatch" onClick={() => onAct(row, { do: 'rewatch', from: null })}>
            {t('rewatch')}
          </Action>
        )
      ) : (
        <Action rove="rewatch" onClick={() => onAct(row, { do: 'stopRewatch' })}>
          {t('stopRewatch')}
        </Action>
      )}
      <Action rove="remove" onClick={() => onRemove(row)}>
        {t('remove')}
      </Action>
      <a class="chip" data-rove="open" href={`/library.html#show=${row.showId}`} target="couchmark-library">
        {t('openShow')}
      </a>
      {row.service !== null && row.service.site !== null && !servicesOn.includes(row.service.site) && (
        <a class="chip quiet" data-rove="counted" href="/options.html#services" target="_blank">
          {t('notCounted', row.service.name)}
        </a>
      )}
      {form === 'jump' && (
        <EpisodeForm from={at} onEpisode={(pair) => onJump(row, pair)}>
          {t('jumpGo')}
        </EpisodeForm>
      )}
      {form === 'start' && (
        <StartAtForm from={at} onStart={(pair, before) => onAct(row, { do: 'startAt', pair, before })} />
      )}
      {form === 'upTo' && (
        <EpisodeForm from={at} onEpisode={(pair) => onAct(row, { do: 'upTo', pair })}>
          {t('markUpToGo')}
        </EpisodeForm>
      )}
      {form === 'hold' && <HoldForm today={today} onHold={(until) => onAct(row, { do: 'hold', until })} />}
      {form === 'nights' && (
        <NightsForm
          nights={row.nights}
          slot={row.slot}
          onNights={(nights) => onAct(row, { do: 'nights', nights })}
          onSlot={(slot) => onAct(row, { do: 'slot', slot })}
        />
      )}
      {form === 'together' && next !== null && (
        <TogetherForm
          pair={next}
          self={props.profileId}
          people={async () => (await looks()).people()}
          onTogether={(others) => onAct(row, { do: 'together', pair: next, with: others })}
        />
      )}
      {form === 'gaps' && (
        <GapsForm
          count={row.gaps}
          gaps={async () => (await looks()).gaps()}
          onWatched={(pair) => onAct(row, { do: 'gap', pair })}
          onSkip={(pair) => onSkip(row, pair)}
          onNext={(pair) => onJump(row, pair)}
        />
      )}
      {form === 'places' && (
        <PlacesForm servicesOn={servicesOn} places={async () => (await looks()).places()} />
      )}
      {form === 'counting' && (
        <CountingForm
          row={row}
          household={household}
          choices={async () => (await looks()).choices()}
          people={async () => (await looks()).people()}
          onChoice={(which, on) => onAct(row, { do: which, on })}
          onAudience={(profileIds, before) => onAct(row, { do: 'audience', profileIds, before })}
        />
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
