// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { applyTheme, followTheme, keepTheme } from '../../lib/ui/theme';

const root = document.documentElement;
beforeEach(() => localStorage.clear());

it('follows the browser until something is chosen, and again when that is taken back', () => {
  applyTheme(localStorage, root);
  expect(root.dataset['theme']).toBeUndefined();
  keepTheme(localStorage, 'light');
  applyTheme(localStorage, root);
  expect(root.dataset['theme']).toBe('light');
  keepTheme(localStorage, 'system');
  applyTheme(localStorage, root);
  expect(root.dataset['theme']).toBeUndefined();
});

it('takes up at once what another page chose', () => {
  followTheme(root);
  keepTheme(localStorage, 'dark');
  dispatchEvent(new StorageEvent('storage', { key: 'couchmark.theme' }));
  expect(root.dataset['theme']).toBe('dark');
  // All of the page's cupboard was emptied.
  localStorage.clear();
  dispatchEvent(new StorageEvent('storage', { key: null }));
  expect(root.dataset['theme']).toBeUndefined();
});

it('does not believe what it did not write', () => {
  localStorage.setItem('couchmark.theme', 'hotdog');
  applyTheme(localStorage, root);
  expect(root.dataset['theme']).toBeUndefined();
});
