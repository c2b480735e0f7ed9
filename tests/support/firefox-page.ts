import type { ElementHandle, EvaluateFunc, Page } from 'puppeteer-core';
import { vi } from 'vitest';

/**
 * Waiting in a page of the extension. Puppeteer's own way makes functions of text in the page, which Firefox before 153
 * refuses there, by the pages' content policy; these ask again and again instead.
 */
const PATIENCE = { timeout: 30_000, interval: 100 };

/** The element of that selector, once there is one. Fails after 30 s. */
export function findElement(page: Page, selector: string): Promise<ElementHandle> {
  return vi.waitUntil(() => page.$(selector), PATIENCE);
}

/** Resolves once `holds` answers true in the page. Fails after 30 s. */
export async function waitInPage<Args extends unknown[]>(
  page: Page,
  holds: EvaluateFunc<Args>,
  ...args: Args
): Promise<void> {
  await vi.waitUntil(() => page.evaluate(holds, ...args), PATIENCE);
}

/** Resolves once the tab holds the page of that address, whole. Fails after 30 s. */
export async function pageAt(page: Page, address: string): Promise<void> {
  const isThere = (wanted: string) =>
    location.href.split('#')[0] === wanted && document.readyState === 'complete';
  // The page before it may go in the middle of the question.
  await vi.waitUntil(() => page.evaluate(isThere, address.replace(/#.*/, '')).catch(() => false), PATIENCE);
}
