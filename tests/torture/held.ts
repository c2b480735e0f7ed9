/** What the database holds, as far as the torture run judges it. */
export interface Held {
  readonly reports: readonly HeldReport[];
  /** Ids of reports whose plays have evidence: it outlives the report. */
  readonly evidence: readonly string[];
  readonly plays: readonly HeldPlay[];
  /** What was begun and not finished. */
  readonly viewings: readonly HeldViewing[];
  /** Facts in the log, standing or not. */
  readonly facts: number;
}

export interface HeldReport {
  readonly reportId: string;
  readonly site: string;
  /** `S<season> E<episode>` as its labels say it; null when they do not. */
  readonly said: string | null;
  readonly state: string;
  readonly why: string | null;
  readonly outcome: string | null;
  /** What marked it: its own id, or that of the user's answer; null when it marked nothing. */
  readonly op: string | null;
  /** Epoch ms. */
  readonly watchedAt: number;
  readonly tries: number;
}

export interface HeldViewing {
  /** `S<season> E<episode>` as its labels say it; null when they do not. */
  readonly said: string | null;
  readonly site: string;
  /** Seconds. */
  readonly played: number;
  readonly position: number;
}

export interface HeldPlay {
  /** The report's id, or that of the user's answer. */
  readonly op: string;
  /** `<show> S<season> E<episode>`. */
  readonly episode: string;
  /** Epoch ms; null when unknown. */
  readonly at: number | null;
  readonly stands: boolean;
}

export interface Rebuilt {
  readonly rows: number;
  /** Profile and show of rows that a rebuild writes otherwise. */
  readonly different: readonly string[];
}
