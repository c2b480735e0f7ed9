import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoAddress } from '../../demo/addresses.ts';
import { DEMO_SLUG } from '../../demo/shows-short.ts';
import { findFirefox, takesUnsigned } from '../../support/find-browser.ts';
import { waitInPage } from '../../support/firefox-page.ts';
import { openFirefoxStage, type FirefoxStage } from '../../support/firefox-stage.ts';
import { video } from '../../support/video.ts';
import { workFolder } from '../../support/work-folder.ts';
import { upNextOf } from '../log.ts';

const path = findFirefox();

/** Only such a Firefox keeps what nobody signed; in another one this is not tried. */
describe.runIf(path !== null && takesUnsigned(path))('Firefox started again with its extension', () => {
  const profile = workFolder('restart');
  let stage: FirefoxStage;
  beforeAll(() => video('webm', 61));
  afterAll(async () => {
    await stage?.close();
    profile.remove();
  });

  it('reads a page that is open before anything else wakes it, with the key and the library of before', async () => {
    stage = await openFirefoxStage({ folder: profile.path });
    const showId = stage.server.catalogue.shows.find(({ slug }) => slug === DEMO_SLUG)?.id ?? 0;
    const by = { profileId: 'default', showId };
    await stage.send('show.add', by);
    await stage.send('progress.mark', { ...by, opId: crypto.randomUUID(), season: 1, episode: 1 });
    await stage.restart();
    const page = await stage.visit(demoAddress(DEMO_SLUG, 1, 2, 'rate=16&muted=1&autoplay=1&next=0'));
    await waitInPage(page, () => document.querySelector('video')?.ended === true);
    stage.backstage = await stage.firefox.openPage('options.html');
    await expect.poll(() => upNextOf(stage, showId)).toBe('S1 E3');
  });
});
