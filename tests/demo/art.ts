import { encodePng } from './png.ts';

type Rgb = readonly [number, number, number];

/** What lies under the sky of a show's pictures. */
export type Scene = 'hills' | 'sea' | 'city' | 'woods';

export type Palette = keyof typeof PALETTES;

/** Sky above, sky at the horizon, the lamp in it, and the land from far to near. */
const PALETTES = {
  dusk: ['#171c47', '#c9755b', '#ffd9a0', '#4c3358', '#120f22'],
  slate: ['#173247', '#8fb9cf', '#f2fbff', '#35617a', '#0a1a26'],
  ember: ['#3c170b', '#de9553', '#ffe3b0', '#7c3a1c', '#1d0b06'],
  violet: ['#24123f', '#c56cc0', '#ffe0f7', '#59317a', '#150a24'],
  forest: ['#12291f', '#82b489', '#f4f7cf', '#2f5b43', '#0a1711'],
  teal: ['#07292f', '#6fcabb', '#eafff7', '#1f6068', '#04171b'],
  rose: ['#381226', '#f0907e', '#fff0d6', '#7d2f47', '#1c0913'],
  straw: ['#33301a', '#e3cb74', '#fff9d8', '#7a6a2c', '#191708'],
} as const;

/** Renders one picture; the same arguments give the same bytes. Different seeds give the episodes their own skies. */
export function paint(
  scene: Scene,
  palette: Palette,
  seed: number,
  size: { width: number; height: number },
): Buffer {
  const { width, height } = size;
  const [top, low, lamp, far, near] = colours(palette);
  const random = randomFrom(seed);
  const aspect = width / height;
  const sun = { x: (0.18 + 0.64 * random()) * aspect, y: 0.2 + 0.3 * random(), r: 0.07 + 0.06 * random() };
  const layers = landscape(scene, width, aspect, random);
  const rgb = new Uint8Array(width * height * 3);
  const soft = 1.5 / height;
  for (let y = 0; y < height; y += 1) {
    const v = (y + 0.5) / height;
    const sky = mix(top, low, Math.min(1, v / 0.72) ** 1.25);
    for (let x = 0; x < width; x += 1) {
      const d = Math.hypot(((x + 0.5) / width) * aspect - sun.x, v - sun.y);
      let pixel = mix(sky, lamp, 0.55 * Math.exp(-(((d - sun.r) / 0.24) ** 2)));
      if (d < sun.r + soft) pixel = mix(pixel, lamp, Math.min(1, (sun.r + soft - d) / soft));
      for (const [index, layer] of layers.entries()) {
        const under = v - (layer.top[x] ?? 1);
        if (under <= 0) continue;
        const depth = (index + 1) / layers.length;
        const ground = mix(mix(far, near, depth), low, layer.shine(x / width, v, sun.x / aspect));
        pixel = mix(pixel, ground, Math.min(1, under / soft));
      }
      rgb.set(pixel, (y * width + x) * 3);
    }
  }
  return encodePng(width, height, rgb);
}

interface Layer {
  /** For each column, how far down (0 to 1) the layer begins. */
  readonly top: Float64Array;
  /** How much of the sky's light lies on a point of it, 0 to 1. */
  readonly shine: (u: number, v: number, sunU: number) => number;
}

function landscape(scene: Scene, width: number, aspect: number, random: () => number): Layer[] {
  if (scene === 'sea') return sea(width, aspect, random);
  const count = 4;
  return Array.from({ length: count }, (_, index) => {
    const base = 0.56 + (0.34 * index) / (count - 1);
    const ridge = waves(random, aspect, scene === 'hills' ? 0.075 : 0.035);
    const blocks = Array.from({ length: 64 }, random);
    const per = 14 - index * 2;
    const top = columns(width, (u) => {
      const at = u * aspect * per;
      const block = blocks[Math.floor(at) % 64] ?? 0.5;
      if (scene === 'city') return base - 0.03 - 0.17 * block * block;
      const tree = scene === 'woods' ? (0.05 + 0.09 * block) * (1 - Math.abs(2 * (at % 1) - 1)) : 0;
      return base - ridge(u) - tree;
    });
    const lit = (u: number, v: number): number => {
      const at = u * aspect * per;
      const column = Math.floor((at % 1) * 5);
      const row = Math.floor(v * 44);
      const on = column % 2 === 1 && row % 2 === 1 && (row * 7 + column * 3 + Math.floor(at) * 5) % 4 === 0;
      return on && index > 0 ? 0.85 : 0;
    };
    return { top, shine: scene === 'city' ? lit : () => 0 };
  });
}

function sea(width: number, aspect: number, random: () => number): Layer[] {
  const horizon = 0.56 + 0.08 * random();
  const glitter = (u: number, v: number, sunU: number): number => {
    const near = (v - horizon) / (1 - horizon);
    const wobble = 0.03 * Math.sin(v * 95 + Math.sin(u * 9) * 1.5);
    const reach = 0.05 + 0.14 * near;
    const band = Math.max(0, 1 - Math.abs(u - sunU + wobble) / reach);
    return band * (0.75 - 0.45 * near) * (Math.sin(v * 190) > -0.3 ? 1 : 0.25);
  };
  const shore = waves(random, aspect, 0.05);
  return [
    { top: columns(width, () => horizon), shine: glitter },
    { top: columns(width, (u) => 0.93 - shore(u) - 0.1 * Math.max(0, u - 0.55)), shine: () => 0 },
  ];
}

function waves(random: () => number, aspect: number, height: number): (u: number) => number {
  const parts = [1, 2.3, 5.1].map((f) => ({ f: f * (2 + 2 * random()), at: random() * 7, h: height / f }));
  return (u) => parts.reduce((sum, p) => sum + p.h * Math.sin(u * aspect * p.f + p.at), 0);
}

function columns(width: number, top: (u: number) => number): Float64Array {
  return Float64Array.from({ length: width }, (_, x) => top((x + 0.5) / width));
}

function colours(palette: Palette): readonly [Rgb, Rgb, Rgb, Rgb, Rgb] {
  const [top, low, lamp, far, near] = PALETTES[palette];
  return [rgbOf(top), rgbOf(low), rgbOf(lamp), rgbOf(far), rgbOf(near)];
}

function rgbOf(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
}

function mix(a: Rgb, b: Rgb, share: number): Rgb {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share];
}

/** Even numbers in [0, 1) that only depend on the seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
