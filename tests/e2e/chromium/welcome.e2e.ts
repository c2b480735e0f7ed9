import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../../support/chromium.ts';
import { DEMO_TOKEN, startServer, type DemoServer } from '../../support/server.ts';
import { CHROME_BUILD } from '../../support/stage.ts';

describe('a new installation', () => {
  const folder = mkdtempSync(join(tmpdir(), 'couchmark-welcome-'));
  let server: DemoServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const start = () =>
    startChromium({ extension: CHROME_BUILD, port: server.port, folder, grant: [], welcome: true });
  const welcomes = (context: BrowserContext) =>
    context.pages().filter((page) => page.url().includes('/welcome.html'));

  it('opens the welcome, which goes on to the library', async () => {
    const chromium = await start();
    await expect.poll(() => welcomes(chromium.context).length, { timeout: 20_000 }).toBe(1);
    const [page] = welcomes(chromium.context);
    if (page === undefined) throw new Error('no welcome');
    for (const [button, step] of [
      ['Skip for now', 'Where you watch'],
      ['Skip for now', 'What you are watching'],
      ['Skip for now', 'One press away'],
    ] as const) {
      await page.getByRole('button', { name: button, exact: true }).click();
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.textContent), {
          message: step,
          timeout: 10_000,
        })
        .toBe(step);
    }
    await page.reload();
    await page.getByRole('heading', { name: 'One press away' }).waitFor();
    const ticks = page.getByRole('navigation').getByText('✓');
    expect(await ticks.count(), 'steps ticked off').toBe(0);
    await page.getByRole('link', { name: 'Open my shows' }).click();
    await page.getByRole('heading', { level: 1, name: 'Shows' }).waitFor();
    await chromium.close();
  });

  it('keeps a show whose episode was wrong, says so, and lets the episode be mended', async () => {
    const chromium = await start();
    const page = await chromium.openPage('welcome.html#key');
    await page.getByRole('textbox').fill(DEMO_TOKEN);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('It works.').waitFor();
    await page.evaluate(() => location.assign('#shows'));
    await page.getByRole('searchbox').fill('saltmarsh');
    await page.getByRole('button', { name: /^I’m at… an episode of Saltmarsh Nine/ }).click();
    await page.getByRole('spinbutton', { name: 'Episode' }).fill('44');
    await page.keyboard.press('Enter');
    const status = page.getByRole('status');
    await status.getByText('There is no such episode. Saltmarsh Nine was added all the same.').waitFor();
    await page.getByRole('spinbutton', { name: 'Episode' }).fill('4');
    await page.keyboard.press('Enter');
    await page.getByRole('list', { name: 'Added' }).getByText('up next S1 E4').waitFor();
    await page.getByRole('button', { name: 'Next', exact: true }).waitFor();
    await chromium.close();
  });

  it('opens it once: another start does not', async () => {
    const chromium = await start();
    const page = await chromium.openPage('options.html');
    await page.getByRole('switch', { name: 'Add shows by themselves' }).waitFor();
    // The alarm is armed at the end of the start: whatever opens at it has opened by then.
    await page.waitForFunction(async () => (await chrome.alarms.getAll()).length > 0);
    expect(welcomes(chromium.context)).toEqual([]);
    await chromium.close();
  });
});

declare const chrome: { readonly alarms: { getAll(): Promise<unknown[]> } };
