import type { Locator, Page } from 'playwright-core';

/** The row of a show in tonight's list, found as a screen reader would find it. */
export function rowOf(popup: Page, show: string): Locator {
  return popup
    .getByRole('list', { name: 'Tonight' })
    .getByRole('listitem')
    .filter({ has: popup.getByRole('heading', { name: show, exact: true }) });
}

/** Waits until the popup lists this pair (`S1 E2`) as the show's next. */
export async function expectUpNext(popup: Page, show: string, pair: string): Promise<void> {
  await rowOf(popup, show).getByText(pair, { exact: true }).waitFor({ timeout: 15_000 });
}

/** Adds a show through the search box, by its first hit of that name. */
export async function addShow(popup: Page, show: string): Promise<void> {
  const box = popup.getByRole('searchbox', { name: 'Add a show' });
  if (!(await box.isVisible())) await popup.getByRole('button', { name: 'Add a show' }).first().click();
  await box.fill(show);
  await popup
    .getByRole('list', { name: 'Results' })
    .getByRole('button', { name: new RegExp(`^Add ${escape(show)} \\(`) })
    .first()
    .click();
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
