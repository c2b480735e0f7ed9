/** What a backup file says of itself first (docs/backup-format.md). */
export const BACKUP_FORMAT = 'couchmark-backup';
/** Raised when a reader of the older form would misunderstand the newer one. */
export const BACKUP_VERSION = 1;

/** The lists of a backup file, in the order in which they are written and taken in. */
export const BACKUP_SECTIONS = [
  'profiles',
  'plays',
  'marks',
  'evidence',
  'preferences',
  'bindings',
  'reports',
  'settings',
  'shows',
] as const;

export type BackupSection = (typeof BACKUP_SECTIONS)[number];

/** The settings that a backup holds: what somebody chose. Never the key to TMDB, and nothing of this device alone. */
export const BACKUP_SETTINGS = [
  'language',
  'region',
  'eveningEndsAt',
  'thresholds',
  'addShows',
  'lookUp',
  'toasts',
  'theme',
  'homeProfile',
  'spoilers',
  'notifyNew',
  'siteProfiles',
  'profileOrder',
  'ownReaders',
] as const;

export interface BackupHead {
  readonly format: typeof BACKUP_FORMAT;
  readonly version: number;
  /** Epoch ms. */
  readonly madeAt: number;
  /** The library that it was made of. */
  readonly library: string;
}

/** What a show is to a backup: enough to find it again. No texts of TMDB's but its name. */
export interface BackupShow {
  readonly id: number;
  readonly name: string;
  readonly year: number | null;
  readonly ids: {
    readonly imdb: string | null;
    readonly tvdb: number | null;
    readonly wikidata: string | null;
  };
  /** Season, episode and TMDB's id of the episode; then the ids that it bore before, in the same way. */
  readonly episodes: readonly (readonly [season: number, episode: number, id: number])[];
}

/** The name of a backup that the user asked for, by its local day `YYYY-MM-DD`. */
export function backupName(day: string): string {
  return `couchmark-backup-${day}.json`;
}

/** The parts of a backup file as text, in order: the head, the lists with their entries, the end. */
export function createBackupWriter(head: Omit<BackupHead, 'format' | 'version'>) {
  const { madeAt, library } = head;
  const whole: BackupHead = { format: BACKUP_FORMAT, version: BACKUP_VERSION, madeAt, library };
  let begun: BackupSection | null = null;
  let empty = true;
  return {
    /** The text up to and with these entries (JSON, separated by commas; may be empty). */
    add(section: BackupSection, entries: string): string {
      let text = '';
      if (begun === null) text += JSON.stringify(whole, null, 1).slice(0, -2);
      if (begun !== section) {
        text += `${begun === null ? '' : '\n]'},\n "${section}": [`;
        begun = section;
        empty = true;
      }
      if (entries === '') return text;
      const separated = `${empty ? '\n' : ',\n'}${entries}`;
      empty = false;
      return text + separated;
    },
    /** The text after the last entry. */
    end: () => '\n]\n}\n',
  };
}
