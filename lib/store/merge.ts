import { sameData } from '../domain/same-data';
import type { Binding, Profile, Stamped, StoredPreferences } from './records';

/**
 * What comes of a record that two devices hold. Every one of these answers the same whichever is named first, and
 * leaves what is merged with itself as it is: two devices that merge in either order, or twice, come out equal.
 */

/** Of two values of a field, the one that was changed last; the last tie is the device, then the value. */
function laterOf<T>(a: Stamped<T>, b: Stamped<T>): Stamped<T> {
  if (a.at !== b.at) return a.at > b.at ? a : b;
  if (a.device !== b.device) return a.device > b.device ? a : b;
  return JSON.stringify(a.value) >= JSON.stringify(b.value) ? a : b;
}

export function mergeProfile(a: Profile, b: Pick<Profile, 'name' | 'colour'>): Profile {
  return { ...a, name: laterOf(a.name, b.name), colour: laterOf(a.colour, b.colour) };
}

/** Field by field: what was chosen for a show on one device goes with what was chosen on the other. */
export function mergePreferences(a: StoredPreferences, b: StoredPreferences): StoredPreferences {
  const [x, y] = [a.fields, b.fields];
  const specials = either(x.specials, y.specials);
  const oldestFirst = either(x.oldestFirst, y.oldestFirst);
  const nights = either(x.nights, y.nights);
  const slot = either(x.slot, y.slot);
  const dayOffset = either(x.dayOffset, y.dayOffset);
  const audience = either(x.audience, y.audience);
  return {
    ...a,
    fields: {
      ...(specials && { specials }),
      ...(oldestFirst && { oldestFirst }),
      ...(nights && { nights }),
      ...(slot && { slot }),
      ...(dayOffset && { dayOffset }),
      ...(audience && { audience }),
    },
  };
}

/** The user's answer wins over a learned one, then the later one. */
export function mergeBinding(a: Binding, b: Binding): Binding {
  if (a.by !== b.by) return a.by === 'user' ? a : b;
  if (a.changedAt !== b.changedAt) return a.changedAt > b.changedAt ? a : b;
  if (a.device !== b.device) return a.device > b.device ? a : b;
  if (sameData(a, b)) return a;
  return textOf(a) >= textOf(b) ? a : b;
}

function either<T>(a: Stamped<T> | undefined, b: Stamped<T> | undefined): Stamped<T> | undefined {
  return a === undefined || b === undefined ? (a ?? b) : laterOf(a, b);
}

/** The same text for the same binding, whatever the order of its fields. */
function textOf(binding: Binding): string {
  return JSON.stringify(Object.entries(binding).sort(([a], [b]) => (a < b ? -1 : 1)));
}
