import type { Thresholds } from './protocol-watch';

/** The messages of what the user chose, and of the way to TMDB. Part of `Protocol`. */
export interface SettingsProtocol {
  /** What the user chose; a change names only what it changes and is answered by all of it. */
  'settings.get': { in: Record<string, never>; out: SettingsValues };
  'settings.set': { in: { change: Partial<SettingsValues> }; out: SettingsValues };

  /** Asks TMDB for every show at once; `cancel` stops that and keeps what was done. */
  'catalogue.refresh': { in: { cancel?: boolean }; out: CatalogueState };
  'catalogue.state': { in: Record<string, never>; out: CatalogueState };

  'credential.get': { in: Record<string, never>; out: CredentialState };
  'credential.set': { in: { text: string }; out: CredentialState };
}

export interface SettingsValues {
  /** Messages on pages: for first marks, new shows and questions only; for every mark; never. */
  readonly toasts: 'some' | 'all' | 'none';
  /** Add a show to the library when an episode of it is finished. */
  readonly addShows: boolean;
  /** Look a page's title up at TMDB. */
  readonly lookUp: boolean;
  /** Local hour at which the evening ends, 0–12. */
  readonly eveningEndsAt: number;
  readonly thresholds: Thresholds;
  readonly theme: 'system' | 'dark' | 'light';
  /** Language tag for TMDB's texts; empty = the browser's. */
  readonly language: string;
  /** Country (`DE`) for where to watch; empty = the language's. */
  readonly region: string;
  /** One notification an evening of what is new; needs the browser's permission as well. */
  readonly notifyNew: boolean;
}

/** How far "refresh everything" has come, in shows. */
export interface CatalogueState {
  readonly running: boolean;
  readonly done: number;
  readonly total: number;
}

export interface CredentialState {
  /** `build`: none was given, and the build carries one of its own. */
  readonly kind: 'none' | 'build' | 'v3' | 'v4';
  /** `unchecked`: held, but TMDB could not be asked yet. */
  readonly state: 'none' | 'works' | 'refused' | 'offline' | 'unchecked';
}
