import type { Step } from './roving';

/** What a key asks of the popup. */
export type KeyAct =
  | { readonly move: Step }
  /** The profile at that place, from 1. */
  | { readonly profile: number }
  | 'mark'
  | 'undo'
  | 'skip'
  | 'search'
  | 'help'
  | 'escape';

const LETTERS: Readonly<Record<string, KeyAct>> = {
  j: { move: 'down' },
  k: { move: 'up' },
  x: 'mark',
  u: 'undo',
  s: 'skip',
  '/': 'search',
  '?': 'help',
};

type Key = Pick<
  KeyboardEvent,
  'key' | 'repeat' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing' | 'defaultPrevented'
>;

/**
 * Reads a key press. Letters and arrows mean nothing while something is typed, with a modifier, or to an input
 * method; a held key moves, but acts only once. `on` and `back` follow the direction of the text.
 */
export function readKey(event: Key, typing: boolean, rightToLeft: boolean): KeyAct | null {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey)
    return null;
  if (event.key === 'Escape') return 'escape';
  if (typing) return null;
  const act = arrow(event.key, rightToLeft) ?? profile(event.key) ?? LETTERS[event.key.toLowerCase()] ?? null;
  const moves = typeof act === 'object' && act !== null && 'move' in act;
  return event.repeat && !moves ? null : act;
}

function profile(key: string): KeyAct | null {
  return /^[1-9]$/.test(key) ? { profile: Number(key) } : null;
}

function arrow(key: string, rightToLeft: boolean): KeyAct | null {
  if (key === 'ArrowUp') return { move: 'up' };
  if (key === 'ArrowDown') return { move: 'down' };
  if (key === 'Home') return { move: 'first' };
  if (key === 'End') return { move: 'last' };
  if (key === 'ArrowRight') return { move: rightToLeft ? 'back' : 'on' };
  if (key === 'ArrowLeft') return { move: rightToLeft ? 'on' : 'back' };
  return null;
}

const TICKED = new Set(['checkbox', 'radio', 'button', 'submit']);

/** Does that element make use of letters and arrows itself? */
export function isTyping(element: Element | null): boolean {
  return (
    (element instanceof HTMLInputElement && !TICKED.has(element.type)) ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLElement && element.isContentEditable)
  );
}
