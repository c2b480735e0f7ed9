import type { Stage } from '../support/stage.ts';

interface ProgressEntry {
  readonly showId: number;
  readonly position: {
    readonly state: string;
    readonly upNext: { readonly season: number; readonly episode: number } | null;
    readonly remaining: number;
    readonly gaps: number;
  };
}

/** The default profile's rows, as the background answers them. */
export async function progressRows(stage: Pick<Stage, 'send'>): Promise<ProgressEntry[]> {
  const answer = await stage.send('progress.list', { profileId: 'default' });
  if (!answer.ok) throw new Error(`progress.list: ${answer.code}`);
  return answer.value as ProgressEntry[];
}

/** Up next of a show as `S1 E2`; null when the profile has no row of it. */
export async function upNextOf(stage: Pick<Stage, 'send'>, showId: number): Promise<string | null> {
  const row = (await progressRows(stage)).find((one) => one.showId === showId);
  const next = row?.position.upNext ?? null;
  return next === null ? null : `S${next.season} E${next.episode}`;
}
