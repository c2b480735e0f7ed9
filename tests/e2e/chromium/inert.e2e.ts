import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoAddress } from '../../demo/addresses.ts';
import { buildShow } from '../../demo/build-show.ts';
import { localDay } from '../../demo/demo-show.ts';
import { demoShows } from '../../demo/shows.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { video } from '../../support/video.ts';
import { upNextOf } from '../log.ts';

const today = localDay(Date.now());
const NAME = `<img src=x onerror="globalThis.taken=1"> Markup & \u202Edias\u202C`;
const TITLE = '<script>globalThis.taken=1</script>\u202Eowt';
const SLUG = 'markup';

const odd = buildShow({
  index: 77,
  slug: SLUG,
  name: NAME,
  overview: '<svg onload="globalThis.taken=1">',
  tagline: '',
  genres: [],
  status: 'Returning Series',
  art: { scene: 'sea', palette: 'dusk' },
  cast: ['Ada'],
  seasons: [{ number: 1, titles: `${TITLE}|${TITLE}|${TITLE}`, from: '2020-01-01', runtime: 1 }],
});

let stage: Stage;
/** What the pages' content security policy had to refuse: nothing of ours. */
const violations: string[] = [];

beforeAll(async () => {
  await video('webm', 61);
  stage = await openStage({ server: { today, shows: [...demoShows(today), odd] } });
  stage.chromium.context.on('console', (message) => {
    if (
      /Content Security Policy/.test(message.text()) &&
      message.page()?.url().startsWith('chrome-extension://')
    )
      violations.push(message.text());
  });
});
afterAll(() => stage.close());

/** Nothing of what it shows was taken for more than text. */
async function expectInert(page: Page): Promise<void> {
  const made = page.locator(
    '[onerror], [onload], [onclick], #app script, #app img[src="x"], #app svg[onload]',
  );
  expect(await made.count()).toBe(0);
  expect(await page.evaluate(() => Reflect.has(globalThis, 'taken'))).toBe(false);
}

/** The text stands there as it is, apart from the direction of what is around it. */
async function expectIsolated(page: Page, text: string): Promise<void> {
  const element = page.getByText(text, { exact: true }).first();
  await element.waitFor();
  const bidi = await element.evaluate((one) => {
    const around = [
      one,
      ...(one.closest('[dir="auto"], bdi') === null ? [] : [one.closest('[dir="auto"], bdi')]),
    ];
    return around.map((each) => (each === null ? '' : getComputedStyle(each).unicodeBidi)).join(' ');
  });
  expect(bidi).toMatch(/isolate|plaintext/);
}

/** What stands in every shadow root of a page, closed ones too: names of elements, and texts. */
async function pierced(page: Page): Promise<{ tags: string[]; text: string }> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const inside: Node[] = [];
  const collect = (node: Node, isInside: boolean) => {
    if (isInside) inside.push(node);
    for (const child of node.children ?? []) collect(child, isInside);
    for (const shadow of node.shadowRoots ?? [])
      collect(shadow, shadow.shadowRootType === 'closed' || isInside);
  };
  collect(root, false);
  await session.detach();
  return {
    tags: inside.map(({ nodeName }) => nodeName.toLowerCase()),
    text: inside.map(({ nodeValue }) => nodeValue).join(' '),
  };
}

interface Node {
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly shadowRootType?: string;
  readonly children?: readonly Node[];
  readonly shadowRoots?: readonly Node[];
}

describe('titles with markup, scripts and direction marks', () => {
  it('are text in the toast on the page', async () => {
    const tab = await stage.visit(demoAddress(SLUG, 1, 1, 'rate=16&muted=1&autoplay=1&next=0'));
    await expect.poll(() => upNextOf(stage, odd.id), { timeout: 30_000 }).toBe('S1 E2');
    await expect.poll(async () => (await pierced(tab)).text, { timeout: 10_000 }).toContain(NAME);
    const { tags } = await pierced(tab);
    expect(new Set(tags)).toEqual(
      new Set(['#document-fragment', 'style', 'section', 'div', 'span', 'button', '#text']),
    );
    expect(await tab.evaluate(() => Reflect.has(globalThis, 'taken'))).toBe(false);
  });

  it('are text in the popup', async () => {
    const popup = await stage.chromium.openPopup();
    await expectIsolated(popup, NAME);
    await expectInert(popup);
    await popup.getByRole('searchbox').first().fill('Markup');
    await popup.getByRole('list', { name: 'Results' }).getByRole('button').first().waitFor();
    await expectInert(popup);
    // The next opening is painted from what was kept of this one.
    await popup.close();
    const again = await stage.chromium.openPopup();
    await expectIsolated(again, NAME);
    await expectInert(again);
  });

  it.each(['library.html', 'library.html#history', 'library.html#calendar', `library.html#show=${odd.id}`])(
    'are text on %s',
    async (path) => {
      const page = await stage.chromium.openPage(path);
      await page.getByRole('main').first().waitFor();
      if (!path.endsWith('calendar'))
        await expect.poll(() => page.locator('#app').textContent()).toContain(NAME);
      await expectInert(page);
    },
  );

  it('are text in the settings, where titles and their shows are listed', async () => {
    const options = await stage.chromium.openPage('options.html');
    await expect.poll(() => options.locator('#app').textContent()).toContain(NAME);
    await expectInert(options);
  });

  it('are text in the badge’s title', async () => {
    const person = '<b onclick="globalThis.taken=1">Ada</b>';
    await stage.send('profiles.change', { profileId: 'default', name: person });
    await stage.send('profiles.add', { name: 'Ben', colour: '' });
    const title = () => stage.backstage.evaluate(() => chrome.action.getTitle({}));
    await expect.poll(title).toContain(person);
    const popup = await stage.chromium.openPopup();
    await popup
      .getByText(person)
      .or(popup.getByRole('button', { name: person }))
      .first()
      .waitFor();
    await expectInert(popup);
  });

  it('and the pages needed nothing that their policy forbids', () => {
    expect(violations).toEqual([]);
  });
});

describe('the pages’ content security policy', () => {
  it('runs no script and loads no picture that is not ours or TMDB’s', async () => {
    const page = await stage.chromium.openPage('options.html');
    const refused = await page.evaluate(async () => {
      const heard = new Set<string>();
      const all = new Promise<void>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => {
          heard.add(event.effectiveDirective);
          if (heard.size === 4) resolve();
        });
      });
      const picture = document.createElement('img');
      picture.src = 'https://evil.test/pixel.png';
      const script = document.createElement('script');
      script.textContent = 'globalThis.taken = 1';
      const frame = document.createElement('iframe');
      frame.src = 'https://evil.test/';
      document.body.append(picture, script, frame);
      await fetch('https://evil.test/').catch(() => undefined);
      await all;
      return { heard: [...heard].sort(), taken: Reflect.has(globalThis, 'taken') };
    });
    expect(refused.taken).toBe(false);
    expect(refused.heard).toEqual(['connect-src', 'frame-src', 'img-src', 'script-src-elem']);
    expect(stage.server.requests.count('evil.test')).toBe(0);
  });
});

declare const chrome: { readonly action: { getTitle(details: object): Promise<string> } };
