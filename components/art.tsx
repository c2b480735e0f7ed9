import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { imageUrl } from '../lib/tmdb/images';

interface ArtProps {
  readonly kind: 'still' | 'poster';
  /** TMDB's image path, or null when there is none. */
  readonly path: string | null;
  /** The show's id: its placeholder always has the same colour. */
  readonly seed: number;
  /** The show's name, for the initials of the placeholder. */
  readonly name: string;
  /** CSS pixels; the box is fixed, so that nothing moves when the picture comes. */
  readonly width: number;
  readonly height: number;
  /** How much was watched already, 0–1; null = not begun. */
  readonly share?: number | null;
}

/** The picture of an episode or a show. Purely decorative: the text beside it says it all. */
export function Art({ kind, path, seed, name, width, height, share = null }: ArtProps) {
  const [broken, setBroken] = useState<string | null>(null);
  const [kept, setKept] = useState<string | null>(null);
  const image = useRef<HTMLImageElement>(null);
  const url = path === null ? null : imageUrl(path, kind, width * devicePixelRatio);
  const src = path !== broken ? url : kept;
  const onError = () => {
    setBroken(path);
    setKept(null);
    if (url !== null && src === url) void findKept(url).then(setKept);
  };
  useLayoutEffect(() => {
    // The first paint has shown it already, and nobody heard that it failed.
    if (image.current?.complete === true && image.current.naturalWidth === 0) onError();
  }, [src]);
  return (
    <span
      class="art"
      style={`--hue:${hueOf(seed)};width:${width / 16}rem;height:${height / 16}rem`}
      aria-hidden="true"
    >
      <span class="initials">{initials(name)}</span>
      {src !== null && (
        <img
          ref={image}
          loading="lazy"
          decoding="async"
          src={src}
          alt=""
          width={width}
          height={height}
          onError={onError}
        />
      )}
      {share !== null && (
        <span class="watched" style={`--share:${Math.round(share * 100)}%`}>
          <span />
        </span>
      )}
    </span>
  );
}

async function findKept(url: string): Promise<string | null> {
  return (await import('../lib/platform/kept-art')).findArt(url);
}

/** Neighbouring ids get colours far apart (the golden angle). Degrees. */
export function hueOf(seed: number): number {
  return Math.round((seed * 137.508) % 360);
}

/** One or two letters; scripts without capitals and emoji give their first character. */
export function initials(name: string): string {
  const words = name.split(/[\s\-–—:/.]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const significant = words.length > 2 ? words.filter((word) => !/^(the|a|an)$/iu.test(word)) : words;
  const letters = significant.slice(0, 2).map((word) => firstCharacter(word.replace(/^[^\p{L}\p{N}]+/u, '')));
  const all = letters.join('');
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(all)
    ? firstCharacter(all)
    : all.toLocaleUpperCase();
}

let graphemes: Intl.Segmenter | null = null;

/** A Latin letter or a digit that nothing combines with; asking for a segmenter takes the browser 6 ms. */
const PLAIN = /^[0-9A-Za-z\u{C0}-\u{24F}](?![\u{300}-\u{10FFFF}])/u;

function firstCharacter(text: string): string {
  const [plain] = PLAIN.exec(text) ?? [];
  if (plain !== undefined) return plain;
  graphemes ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const [first] = graphemes.segment(text);
  return first?.segment ?? '';
}
