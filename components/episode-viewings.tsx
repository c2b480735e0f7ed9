import { useState } from 'preact/hooks';
import type { When } from '../lib/domain/when';
import type { ProfileFacts } from '../lib/messages/protocol-household';
import type { EpisodePlay, PageEpisode } from '../lib/messages/protocol-library';
import { t } from '../lib/platform/i18n';
import { closeOnEscape } from './close-on-escape';
import { DateChoices } from './date-choices';
import { watchedWords } from './episode-words';
import { sourceWords, whoseWords, whyWords } from './history-words';
import { swallowHeldKey } from './repeat';

interface EpisodeViewingsProps {
  readonly one: PageEpisode;
  /** Null until they were asked for. */
  readonly plays: readonly EpisodePlay[] | null;
  /** The household; names are said where there is more than one. */
  readonly profiles: readonly ProfileFacts[];
  /** Local day. */
  readonly today: string;
  onTakeBack(one: PageEpisode, id: string): void;
  onRedatePlay(one: PageEpisode, id: string, when: When): void;
}

/** Who watched it, when, and why it is known. */
export function EpisodeViewings({
  one,
  plays,
  profiles,
  today,
  onTakeBack,
  onRedatePlay,
}: EpisodeViewingsProps) {
  const [dating, setDating] = useState<string | null>(null);
  if (plays === null || plays.length === 0) return null;
  return (
    <section class="panel-part" aria-labelledby="panel-plays">
      <h3 id="panel-plays">{t('panelPlays')}</h3>
      <ul>
        {plays.map((play) => {
          const { id, when, source, why } = play;
          const words = [whoseWords(profiles, play.profileId), watchedWords(when, today)]
            .filter(Boolean)
            .join(' · ');
          return (
            <li
              key={id}
              class="panel-play"
              onKeyDown={(event) => closeOnEscape(event, () => setDating(null))}
            >
              <div class="panel-play-texts">
                <p dir="auto">{words}</p>
                <p class="facts" dir="auto">
                  {[sourceWords(source, why?.siteName ?? null), whyWords({ why })]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
              <button
                type="button"
                class="chip"
                aria-expanded={dating === id}
                aria-label={t('panelWhenNamed', words)}
                onClick={() => setDating(dating === id ? null : id)}
              >
                {t('cellWhen')}
              </button>
              <button
                type="button"
                class="chip quiet"
                aria-label={t('historyTakeBackNamed', words)}
                onKeyDown={swallowHeldKey}
                onClick={() => onTakeBack(one, id)}
              >
                {t('historyTakeBack')}
              </button>
              {dating === id && (
                <DateChoices
                  airDate={one.airDate}
                  today={today}
                  now
                  onChoose={(chosen) => {
                    setDating(null);
                    onRedatePlay(one, id, chosen);
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
