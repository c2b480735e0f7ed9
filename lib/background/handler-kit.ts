import type { Result } from '../domain/result';
import type { Changed } from '../messages/protocol-history';
import type { Marked } from '../messages/protocol-progress';
import type { TonightRow } from '../messages/tonight-row';
import type { Place } from '../store/facts';
import type { Acted } from './progress/answers';

/** What handlers of messages that write share. */
export interface Writing {
  /** Runs a use case that writes: open pages hear of it. */
  writing<T, C extends string>(work: Promise<Result<T, C>>): Promise<Result<T, C>>;
}

/** The same for gestures about a show. */
export interface Marking extends Writing {
  /** The show's row as it stands; null when the profile has none. */
  row(profileId: string, showId: number): Promise<TonightRow | null>;
  /** Runs a gesture that writes, and answers it with its row. */
  marked(acting: Promise<Result<Acted>>): Promise<Result<Marked>>;
}

/** What a gesture over these places left. */
export async function changedAt(
  { row }: Pick<Marking, 'row'>,
  op: string,
  places: readonly Place[],
): Promise<Changed> {
  const rows = await Promise.all(places.map(([profileId, showId]) => row(profileId, showId)));
  return { op, rows: rows.filter((one) => one !== null) };
}
