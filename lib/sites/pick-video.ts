/** Seconds: nothing shorter is an episode. */
const CLIP = 60;

/**
 * For sites that show more than one video: the one in the player (`player` selects it), or when the site has changed
 * its markup, the one that most looks like it among those outside `never` (previews, decoys, adverts of their own).
 * Null when only such are there.
 */
export function pickVideo(document: Document, player: string, never: string): HTMLVideoElement | null {
  const found = [...document.querySelectorAll('video')];
  const own = found.filter((video) => video.matches(player));
  if (own.length > 0) return own.find(plays) ?? own[0] ?? null;
  const others = found.filter(
    (video) => video.closest(never) === null && (plays(video) || video.currentTime > 0),
  );
  return others.toSorted((one, other) => weight(other) - weight(one))[0] ?? null;
}

function plays(video: HTMLVideoElement): boolean {
  return !video.paused && !video.ended;
}

/** Playing before paused, long before short, large before small. */
function weight(video: HTMLVideoElement): number {
  return (
    (plays(video) ? 1e12 : 0) + (video.duration >= CLIP ? 1e10 : 0) + video.clientWidth * video.clientHeight
  );
}
