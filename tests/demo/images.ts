import type { Answer } from './answer.ts';
import { notFound } from './answer.ts';
import { paint } from './art.ts';
import type { DemoShow } from './demo-show.ts';
import { encodePng } from './png.ts';

export type ImageKind = 'poster' | 'still' | 'backdrop';

const RATIO = { poster: 3 / 2, still: 9 / 16, backdrop: 9 / 16 } as const;
const ORIGINAL = { poster: 780, still: 1280, backdrop: 1280 } as const;

/** TMDB's kind of path: it begins with `/` and belongs behind a size. Null where the show has no pictures. */
export function imagePath(show: DemoShow, kind: ImageKind, season?: number, episode?: number): string | null {
  if (show.art === null) return null;
  const where = [season === undefined ? '' : `s${season}`, episode === undefined ? '' : `e${episode}`].join(
    '',
  );
  return `/${kind}${show.id}${where}.jpg`;
}

/**
 * The image host: `/t/p/<size>/<path>` is painted when it is first asked for and then kept. The bytes are PNG
 * whatever the path ends with; browsers go by the bytes.
 */
export function createImages(shows: () => readonly DemoShow[]): (path: string) => Answer {
  const painted = new Map<string, Buffer>();
  return (path) => {
    const match = /^\/t\/p\/(w\d{2,4}|h\d{3}|original)\/(.+)$/.exec(path);
    if (match === null) return notFound('picture');
    const body = painted.get(path) ?? draw(shows(), match[1] ?? '', match[2] ?? '');
    if (body === null) return notFound('picture');
    painted.set(path, body);
    return {
      status: 200,
      type: 'image/png',
      body,
      headers: { 'cache-control': 'public, max-age=31536000', 'access-control-allow-origin': '*' },
    };
  };
}

function draw(shows: readonly DemoShow[], size: string, name: string): Buffer | null {
  const logo = /^logo(\d+)\.png$/.exec(name);
  if (logo !== null) return plain(Number(logo[1]));
  const match = /^(poster|still|backdrop)(\d+)(?:s(\d+))?(?:e(\d+))?\.jpg$/.exec(name);
  const kind = match?.[1];
  const show = shows.find((one) => one.id === Number(match?.[2]));
  if (match === null || !isKind(kind) || show === undefined || show.art === null) return null;
  const width = size.startsWith('w') ? Math.min(Number(size.slice(1)), ORIGINAL[kind]) : ORIGINAL[kind];
  const seed = show.id * 31 + Number(match[3] ?? 0) * 577 + Number(match[4] ?? 0) * 7919;
  return paint(show.art.scene, show.art.palette, seed, { width, height: Math.round(width * RATIO[kind]) });
}

function isKind(text: string | undefined): text is ImageKind {
  return text === 'poster' || text === 'still' || text === 'backdrop';
}

/** A provider's logo: one even colour of its own. */
function plain(id: number): Buffer {
  const colour = [(id * 53) % 200, (id * 97) % 200, (id * 31) % 200];
  return encodePng(
    45,
    45,
    Uint8Array.from({ length: 45 * 45 * 3 }, (_, at) => colour[at % 3] ?? 0),
  );
}
