import { useState } from 'preact/hooks';
import type { ProfileFacts } from '../lib/messages/protocol-household';
import type { ImportState, Whose } from '../lib/messages/protocol-import';
import { plural, t } from '../lib/platform/i18n';
import { formatName, noteWords } from './import-words';
import { profileName } from './profile-switch';
import { TitlesKept } from './titles-kept';
import { listWords } from './words';

interface ImportWhoseProps {
  readonly job: ImportState;
  readonly profiles: readonly ProfileFacts[];
  /** Are titles looked up at TMDB? */
  readonly lookUp: boolean;
  onGo(whose: readonly Whose[]): void;
}

/** Asks for each profile of each file whose it is here; the file's own name is the suggestion. */
export function ImportWhose({ job, profiles, lookUp, onGo }: ImportWhoseProps) {
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    job.sources.map(({ profile }) => suggested(profile, job, profiles)),
  );
  return (
    <form
      class="whose"
      onSubmit={(event) => {
        event.preventDefault();
        onGo(chosen.map((one, at) => whoseOf(one, job.sources[at]?.profile ?? null)));
      }}
    >
      <h3>{t('importWhose')}</h3>
      {job.sources.map(({ file, profile, rows }, at) => (
        <label key={at} class="line setting">
          <span dir="auto">
            {titleOf(job, file, profile)} <span class="facts">{plural('importRows', rows)}</span>
          </span>
          <select
            value={chosen[at] ?? ''}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setChosen(chosen.map((one, i) => (i === at ? value : one)));
            }}
          >
            {profiles.map((one) => (
              <option key={one.id} value={one.id}>
                {profileName(one)}
              </option>
            ))}
            {nameOf(profile) !== null && (
              <option value={NEW}>{t('importForNew', nameOf(profile) ?? '')}</option>
            )}
            <option value={NOBODY}>{t('importForNobody')}</option>
          </select>
        </label>
      ))}
      <FileNotes job={job} />
      {lookUp ? <p class="facts">{t('importLooksUp')}</p> : <TitlesKept />}
      <button type="submit" class="primary">
        {t(lookUp ? 'importLookUp' : 'next')}
      </button>
    </form>
  );
}

const NEW = ' new';
const NOBODY = ' nobody';

/** The profile of that name; in a house of one with a file of one, that one; else a new one. */
function suggested(
  profile: string | null,
  { sources }: ImportState,
  profiles: readonly ProfileFacts[],
): string {
  const first = profiles[0]?.id ?? NOBODY;
  const name = nameOf(profile);
  if (name === null) return first;
  const same = profiles.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (same !== undefined) return same.id;
  const named = new Set(sources.map((source) => source.profile));
  return profiles.length === 1 && named.size === 1 ? first : NEW;
}

function whoseOf(chosen: string, profile: string | null): Whose {
  if (chosen === NOBODY) return null;
  return chosen === NEW ? { name: nameOf(profile) ?? '' } : { profileId: chosen };
}

/** Profiles here have names of at most 60 letters. */
function nameOf(profile: string | null): string | null {
  const name = profile?.trim().slice(0, 60) ?? '';
  return name === '' ? null : name;
}

function titleOf({ files }: ImportState, file: number, profile: string | null): string {
  const read = files[file];
  const from = read === undefined ? '' : formatName(read.format);
  // Several files of one format are told apart by their names.
  const several = files.filter(({ format }) => format === read?.format).length > 1;
  const title = several && read !== undefined ? `${from} (${listWords(read.names)})` : from;
  return profile === null || profile === '' ? title : t('importWhoseNamed', title, profile);
}

/** What there is to tell of the files. */
function FileNotes({ job }: { readonly job: ImportState }) {
  const notes = job.files.flatMap((file) => file.notes);
  if (notes.length === 0) return null;
  const shown = notes.slice(0, MOST_NOTES);
  return (
    <ul class="facts notes">
      {shown.map((note, at) => (
        <li key={at} dir="auto">
          {noteWords(note)}
        </li>
      ))}
      {notes.length > shown.length && <li>…</li>}
    </ul>
  );
}

const MOST_NOTES = 20;
