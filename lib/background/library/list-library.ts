import { ok, type Result } from '../../domain/result';
import type { LibraryEntry } from '../../messages/protocol-shows';
import { readTonightRow } from '../tonight/read-tonight-row';
import type { ProgressService } from '../progress/progress-service';
import type { Tools } from '../tools';

/** The profile's shows with their rows and what it chose for each. Faults as for `getProgressForProfile`. */
export async function listLibrary(
  tools: Tools,
  progress: ProgressService,
  profileId: string,
): Promise<Result<LibraryEntry[]>> {
  const all = await progress.getProgressForProfile(profileId);
  if (!all.ok) return all;
  const mine = all.value.filter(({ row }) => row.inLibrary);
  const entries = await Promise.all(
    mine.map(async ({ showId, row }) => {
      const shown = await readTonightRow(tools, profileId, showId);
      return shown === null ? null : { row: shown, status: row.choice?.status ?? ('watching' as const) };
    }),
  );
  return ok(entries.filter((entry) => entry !== null));
}
