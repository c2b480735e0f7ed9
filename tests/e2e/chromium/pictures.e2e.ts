import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { artifact, openStage } from '../../support/stage.ts';
import { demoShows } from '../../demo/shows.ts';
import { addShow, rowOf } from '../popup.ts';

/** An evening of its own, so that the pictures come out alike on every day. */
const TODAY = '2026-10-09';
const LIBRARY: readonly (readonly [show: string, watched: number])[] = [
  ['Paper Rockets', 2],
  ['Glasshouse Weather', 0],
  ['The Amber Station', 3],
  ['Moth & Marrow', 1],
  ['Saltmarsh Nine', 4],
  ['Pocket Orchestra', 9],
];

/** `PICTURES=docs` writes those of the README anew; otherwise they are left among the artifacts to look at. */
const folder =
  process.env['PICTURES'] === 'docs'
    ? fileURLToPath(new URL('../../../docs/screenshots/', import.meta.url))
    : artifact('pictures');

describe('the popup with a household’s shows', () => {
  it('is worth a picture, in the light and in the dark', async () => {
    const stage = await openStage({ server: { today: TODAY, shows: demoShows(TODAY) } });
    const popup = await stage.chromium.openPopup();
    for (const [show, watched] of LIBRARY) {
      await addShow(popup, show);
      await rowOf(popup, show).waitFor();
      const showId = stage.server.catalogue.shows.find(({ name }) => name === show)?.id;
      for (let times = 0; times < watched; times += 1) {
        const done = await stage.send('progress.advance', { profileId: 'default', showId });
        expect(done).toMatchObject({ ok: true });
      }
    }
    mkdirSync(folder, { recursive: true });
    for (const colorScheme of ['light', 'dark'] as const) {
      await popup.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await popup.reload();
      await rowOf(popup, 'Pocket Orchestra').waitFor();
      await expect
        .poll(() =>
          popup.evaluate(() =>
            [...document.images].every(({ complete, naturalWidth }) => complete && naturalWidth > 0),
          ),
        )
        .toBe(true);
      await popup.screenshot({ path: join(folder, `popup-${colorScheme}.png`) });
    }
    await stage.close();
  });
});
