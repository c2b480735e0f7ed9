import type { ComponentChildren } from 'preact';
import type { Pair } from '../lib/domain/show';
import { t } from '../lib/platform/i18n';

interface EpisodeFormProps {
  readonly from: Pair;
  /** What the button says. */
  readonly children: ComponentChildren;
  onEpisode(pair: Pair): void;
}

/** Asks for an episode. Whether it is listed is for the background to say. */
export function EpisodeForm({ from, children, onEpisode }: EpisodeFormProps) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const fields = new FormData(event.currentTarget);
    onEpisode({ season: Number(fields.get('season')), episode: Number(fields.get('episode')) });
  };
  return (
    <form class="jump" onSubmit={submit}>
      <NumberField name="season" label={t('season')} value={from.season} />
      <NumberField name="episode" label={t('episode')} value={from.episode} />
      <button type="submit" class="primary">
        {children}
      </button>
    </form>
  );
}

function NumberField({ name, label, value }: { name: string; label: string; value: number }) {
  return (
    <label>
      {label}
      <input type="number" name={name} min={0} step={1} required defaultValue={String(value)} />
    </label>
  );
}
