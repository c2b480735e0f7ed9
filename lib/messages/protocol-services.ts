import type { Claim } from '../sites/reading';

/** The messages of the sites that are read, and of how that goes. Part of `Protocol`. */
export interface ServicesProtocol {
  'services.list': { in: Record<string, never>; out: ServiceState[] };
  /** Registrations are compared with what is granted; sent after a permission was given or taken. */
  'services.refresh': { in: Record<string, never>; out: ServiceState[] };
  /** Sites that the user named, and what reads them. */
  'services.own': { in: Record<string, never>; out: OwnSite[] };
  /** The server software behind a site that the user named ("this is my Jellyfin"). */
  'services.read': { in: { origin: string; reader: OwnSite['reader'] }; out: OwnSite[] };
  /** How each service that is on is doing, and what its open tabs read now. */
  'health.list': { in: Record<string, never>; out: SiteHealth[] };
}

export interface ServiceState {
  readonly id: string;
  readonly name: string;
  readonly origins: readonly string[];
  readonly granted: boolean;
}

export interface OwnSite {
  /** The permission pattern of its one origin. */
  readonly origin: string;
  readonly name: string;
  readonly reader: 'generic' | 'jellyfin' | 'plex' | 'emby';
}

export interface SiteHealth {
  readonly id: string;
  readonly name: string;
  /** Epoch ms of the last finished episode; null = none yet. */
  readonly workedAt: number | null;
  /** What was read last, each field with its source. */
  readonly read: { readonly at: number; readonly claims: readonly Claim[] } | null;
  /** Epoch ms since when the site's pages cannot be read; null = they can. */
  readonly brokenSince: number | null;
  /** What its open tabs show now. */
  readonly tabs: readonly TabReading[];
}

export interface TabReading {
  readonly kind: 'episode' | 'film' | 'trailer' | 'live' | 'unknown';
  readonly claims: readonly Claim[];
  /** Why it is not counting; `counting` when it is. */
  readonly why: 'counting' | 'noVideo' | 'notAnEpisode' | 'ad' | 'cannotRead' | 'tooLittlePlayed' | 'paused';
}
