import type { SiteHealth, TabReading } from '../lib/messages/protocol-services';
import { plural, t, type MessageKey } from '../lib/platform/i18n';
import type { Claim } from '../lib/sites/reading';
import { momentWord } from './moment-words';

interface HealthListProps {
  readonly sites: readonly SiteHealth[];
  /** Local day, `YYYY-MM-DD`. */
  readonly today: string;
  /** The service whose details were copied last. */
  readonly copied: string | null;
  onCopy(site: SiteHealth): void;
}

const WHY: Record<TabReading['why'], MessageKey> = {
  counting: 'tabCounting',
  noVideo: 'tabNoVideo',
  notAnEpisode: 'tabNotAnEpisode',
  ad: 'tabAd',
  cannotRead: 'tabCannotRead',
  tooLittlePlayed: 'tabTooLittle',
  paused: 'tabPaused',
};

const SOURCES: Record<Claim['source'], MessageKey> = {
  player: 'sourcePlayer',
  state: 'sourceState',
  jsonld: 'sourceJsonld',
  mediaSession: 'sourceMediaSession',
  og: 'sourceOg',
  title: 'sourceTitle',
  url: 'sourceUrl',
  page: 'sourcePage',
};

/** How each service that is on is doing, and what its open tabs show now. */
export function HealthList({ sites, today, copied, onCopy }: HealthListProps) {
  if (sites.length === 0) return <p class="facts">{t('healthNone')}</p>;
  return (
    <ul class="health" aria-label={t('healthTitle')}>
      {sites.map((site) => (
        <li key={site.id}>
          <div class="line">
            <h3 dir="auto">{site.name}</h3>
            <button
              type="button"
              class="chip quiet"
              aria-label={t('copyDetailsOf', site.name)}
              onClick={() => onCopy(site)}
            >
              {t(copied === site.id ? 'copiedDetails' : 'copyDetails')}
            </button>
          </div>
          {site.brokenSince !== null && (
            <p class="broken" dir="auto">
              {t('healthBroken', momentWord(site.brokenSince, today))}
            </p>
          )}
          <p class="facts" dir="auto">
            {site.workedAt === null
              ? t('healthNeverWorked')
              : t('healthWorked', momentWord(site.workedAt, today))}
            {' · '}
            {site.tabs.length === 0 ? t('healthNoTab') : plural('healthTabs', site.tabs.length)}
          </p>
          {site.tabs.map((tab, index) => (
            <Tab key={index} tab={tab} />
          ))}
          {site.tabs.length === 0 && site.read !== null && site.read.claims.length > 0 && (
            <details>
              <summary>{t('healthLastRead', momentWord(site.read.at, today))}</summary>
              <Fields claims={site.read.claims} />
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

function Tab({ tab }: { tab: TabReading }) {
  return (
    <div class="tab">
      <p dir="auto">{t(WHY[tab.why])}</p>
      <Fields claims={tab.claims} />
    </div>
  );
}

const FIELDS: readonly (readonly [keyof Claim, MessageKey])[] = [
  ['show', 'fieldShow'],
  ['label', 'fieldLabel'],
  ['season', 'season'],
  ['episode', 'episode'],
  ['lastEpisode', 'fieldLastEpisode'],
  ['title', 'fieldTitle'],
  ['year', 'fieldYear'],
  ['airDate', 'fieldAirDate'],
];

/** Each field with what every source says of it. */
function Fields({ claims }: { claims: readonly Claim[] }) {
  const rows = FIELDS.flatMap(([field, words]) =>
    claims.flatMap((claim) =>
      claim[field] === undefined ? [] : [{ words, value: String(claim[field]), source: claim.source }],
    ),
  );
  if (rows.length === 0) return null;
  return (
    <table class="fields">
      <thead>
        <tr>
          <th scope="col">{t('fieldWhat')}</th>
          <th scope="col">{t('fieldSays')}</th>
          <th scope="col">{t('fieldFrom')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ words, value, source }, index) => (
          <tr key={index}>
            <th scope="row">{t(words)}</th>
            <td dir="auto">{value}</td>
            <td class="facts">{t(SOURCES[source])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
