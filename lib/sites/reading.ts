/**
 * What a page says is playing, at one moment. Readers answer it from the document and the address alone;
 * they report raw texts and say where each came from. What the texts mean is worked out in the background.
 */
export interface Reading {
  /** `unknown`: a video may play, but nothing says what it is. */
  readonly kind: 'episode' | 'film' | 'trailer' | 'live' | 'unknown';
  /** The site's own id of the very episode (never of the season or show page); null when the page has none. */
  readonly id: string | null;
  /** The site's own id of the show; a binding can hang on it. */
  readonly showId: string | null;
  /** An advert runs in the player now. */
  readonly ad: boolean;
  /** What each source claims, best source first. Empty when nothing can be read (controls hidden). */
  readonly claims: readonly Claim[];
  /** Seconds: where the site says the credits begin; null when it does not say. */
  readonly credits?: number | null;
  /** The site's own progress bar (seconds), for players whose `duration` lies. */
  readonly progress?: { readonly position: number; readonly duration: number } | null;
  /** The name of the site's profile that watches, where the page shows it. */
  readonly profile?: string | null;
}

export type ClaimSource = 'player' | 'state' | 'jsonld' | 'mediaSession' | 'og' | 'title' | 'url' | 'page';

/** One source's word. A field that the source does not state is absent. Texts are cut to 500 characters before use. */
export interface Claim {
  readonly source: ClaimSource;
  readonly show?: string;
  /** The label as shown: `S2:E5`, `Season 1, Ep. 4 The Ghouls`, `第12話`. */
  readonly label?: string;
  /** Numbers that the page gives as numbers (JSON-LD, page state, address). */
  readonly season?: number;
  readonly episode?: number;
  /** The last episode of a double one. */
  readonly lastEpisode?: number;
  /** The episode's own title. */
  readonly title?: string;
  /** The year the show began. */
  readonly year?: number;
  /** The day the episode aired, `YYYY-MM-DD`. */
  readonly airDate?: string;
}

/** What a reader may look at. Nothing else: no clock, no network, no storage, no browser API. */
export interface PageView {
  readonly document: Document;
  readonly url: URL;
  /** `navigator.mediaSession.metadata`, checked and copied. */
  readonly mediaSession: { readonly title: string; readonly artist: string; readonly album: string } | null;
  /** What the site's page-world script last answered, unchecked: a reader checks it as data. */
  readonly state: unknown;
  /** The video in question, when one is playing: its player root is where to read. */
  readonly video: HTMLVideoElement | null;
}

/** One site's reader: a pure function that never throws on any page. */
export interface Reader {
  /** The registry's site id. */
  readonly site: string;
  /** Is this address a page where something may be watched? Nothing runs elsewhere. */
  isWatchPage(url: URL): boolean;
  read(view: PageView): Reading;
  /** Picks the video that is watched out of those on the page; absent = the largest that plays. */
  pickVideo?(document: Document): HTMLVideoElement | null;
}

export const NOTHING: Reading = { kind: 'unknown', id: null, showId: null, ad: false, claims: [] };
