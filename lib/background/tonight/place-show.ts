import type { ShowStatus, StatusSet } from '../../domain/fact';
import { ok, type Result } from '../../domain/result';
import type { Act } from '../../messages/protocol-progress';
import type { Placed } from '../../messages/protocol-shows';
import type { ProgressCode, ProgressTools } from '../progress/answers';
import { carryOut, type Draft } from '../progress/gesture';
import { today } from '../today';
import { readTonightRow } from './read-tonight-row';

/** Planned, on hold, dropped, or watching again. The same choice again changes nothing. */
export function setStatus(
  tools: ProgressTools,
  about: Act,
  status: ShowStatus,
  until: StatusSet['until'],
): Promise<Result<Placed, ProgressCode>> {
  const day = today(tools.clock);
  return place(tools, about, { kind: 'status', status, until, ...(until === 'newSeason' && { day }) });
}

/** Hides the show for this profile and keeps what was watched. */
export function removeShow(tools: ProgressTools, about: Act): Promise<Result<Placed, ProgressCode>> {
  return place(tools, about, { kind: 'showRemoved' });
}

async function place(
  tools: ProgressTools,
  { opId, profileId, showId }: Act,
  draft: Draft,
): Promise<Result<Placed, ProgressCode>> {
  const done = await carryOut(tools, { op: opId, profileId, showId, pair: null }, () => [draft]);
  if (!done.ok) return done;
  const { inLibrary, choice } = done.value.row;
  const listed = inLibrary && choice?.status !== 'onHold' && choice?.status !== 'dropped';
  return ok({ op: opId, row: listed ? await readTonightRow(tools, profileId, showId) : null });
}
