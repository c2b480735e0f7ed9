import { useState } from 'preact/hooks';
import type { ExportFormat, NotHeld } from '../lib/formats/export-show';
import type { ProfileFacts } from '../lib/messages/protocol-household';
import { locale, t } from '../lib/platform/i18n';
import { EXPORT_NAMES, LACK_WORDS } from './import-words';
import { profileName } from './profile-switch';

interface ExportListProps {
  readonly profiles: readonly ProfileFacts[];
  /** What each format has no place for. */
  readonly lacks: Readonly<Record<ExportFormat, readonly NotHeld[]>>;
  onSave(profileId: string, format: ExportFormat): void;
}

/** A file for each of the other trackers, with what it cannot hold. */
export function ExportList({ profiles, lacks, onSave }: ExportListProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const profileId = chosen ?? profiles[0]?.id ?? '';
  return (
    <>
      {profiles.length > 1 && (
        <label class="line setting">
          <span>{t('exportOf')}</span>
          <select value={profileId} onChange={(event) => setChosen(event.currentTarget.value)}>
            {profiles.map((profile) => (
              <option key={profile.id} value={profile.id}>
                {profileName(profile)}
              </option>
            ))}
          </select>
        </label>
      )}
      <ul class="exports">
        {FORMATS.map((format) => (
          <li key={format} class="line setting">
            <span>
              {EXPORT_NAMES[format]}
              <span class="facts"> {lackWords(lacks[format])}</span>
            </span>
            <button type="button" class="chip" onClick={() => onSave(profileId, format)}>
              {t('exportSave', EXPORT_NAMES[format])}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

const FORMATS = [
  'traktCsv',
  'simklCsv',
  'yamtrack',
  'seriesguide',
] as const satisfies readonly ExportFormat[];

function lackWords(lacks: readonly NotHeld[]): string {
  const lacking = lacks.map((what) => t(LACK_WORDS[what]));
  if (lacking.length === 0) return t('exportHoldsAll');
  return t('exportLacks', new Intl.ListFormat(locale()).format(lacking));
}
