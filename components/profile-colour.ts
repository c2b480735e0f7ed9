import type { ProfileFacts } from '../lib/messages/protocol-household';
import { hueOf } from './art';

/** The profile's own colour, else one by its place; `#rrggbb`, as a field for colours takes it. */
export function profileColour({ id, colour }: ProfileFacts, profiles: readonly ProfileFacts[]): string {
  if (/^#[0-9a-f]{6}$/i.test(colour)) return colour;
  const place = profiles.findIndex((one) => one.id === id);
  return hexOf((hueOf(place + 1) + 120) % 360);
}

const SATURATION = 0.45;
const LIGHTNESS = 0.42;

/** Of that hue (degrees), as dark as white letters need it. */
function hexOf(hue: number): string {
  const reach = SATURATION * Math.min(LIGHTNESS, 1 - LIGHTNESS);
  const part = (from: number) => {
    const turn = (from + hue / 30) % 12;
    const share = LIGHTNESS - reach * Math.max(-1, Math.min(turn - 3, 9 - turn, 1));
    return Math.round(share * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${part(0)}${part(8)}${part(4)}`;
}
