import { formatPair } from '../lib/domain/show';
import type { ProfileFacts } from '../lib/messages/protocol-household';
import type { MarkedByItself } from '../lib/messages/protocol-tonight';
import { locale, t } from '../lib/platform/i18n';
import { swallowHeldKey } from './repeat';
import { profileName } from './profile-switch';
import { momentWord } from './moment-words';

interface MarkedSinceProps {
  /** Newest first. */
  readonly marked: readonly MarkedByItself[];
  /** Local day, `YYYY-MM-DD`. */
  readonly today: string;
  /** The household; who it counts for is said where there are several. */
  readonly profiles: readonly ProfileFacts[];
  onUndo(one: MarkedByItself, event: MouseEvent): void;
  /** It was for these alone. */
  onWhom(one: MarkedByItself, profileIds: readonly string[]): void;
}

/** What was marked by itself since the user last looked, each with its own Undo. */
export function MarkedSince({ marked, today, profiles, onUndo, onWhom }: MarkedSinceProps) {
  if (marked.length === 0) return null;
  return (
    <section class="marked" aria-labelledby="marked-title">
      <h2 class="caption" id="marked-title">
        {t('markedSince')}
      </h2>
      <ul aria-labelledby="marked-title">
        {marked.map((one) => (
          <li key={one.op}>
            <p id={`marked-${one.op}`}>
              <bdi>{one.show}</bdi> <b class="pair">{formatPair(one.pair)}</b>{' '}
              <span class="facts">
                <bdi>{t('siteAndTime', one.siteName, momentWord(one.at, today))}</bdi>
                {profiles.length > 1 && one.who !== undefined && (
                  <bdi> · {t('forWhom', viewerNames(one, profiles))}</bdi>
                )}
              </span>
            </p>
            {one.who !== undefined &&
              one.who.length > 1 &&
              viewersOf(one, profiles).map((profile) => (
                <button
                  key={profile.id}
                  type="button"
                  class="chip quiet"
                  aria-describedby={`marked-${one.op}`}
                  onKeyDown={swallowHeldKey}
                  onClick={() => onWhom(one, one.who?.filter((id) => id !== profile.id) ?? [])}
                >
                  {t('notFor', profileName(profile))}
                </button>
              ))}
            <button
              type="button"
              class="undo"
              aria-describedby={`marked-${one.op}`}
              onKeyDown={swallowHeldKey}
              onClick={(event) => onUndo(one, event)}
            >
              {t('undo')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function viewersOf({ who = [] }: MarkedByItself, profiles: readonly ProfileFacts[]): readonly ProfileFacts[] {
  return profiles.filter(({ id }) => who.includes(id));
}

function viewerNames(one: MarkedByItself, profiles: readonly ProfileFacts[]): string {
  return new Intl.ListFormat(locale()).format(viewersOf(one, profiles).map(profileName));
}
