import { netflixAddress, NETFLIX_HOST } from '../../demo/addresses.ts';
import type { Act, Trial } from './trial.ts';

/** A tab of the Netflix-shaped page that plays the show's first episode as `options` say; answers at its end. */
const netflix =
  (options: string, videos = 1) =>
  async ({ show, visit }: Act): Promise<void> => {
    const [first] = show.seasons[0]?.episodes ?? [];
    if (first === undefined) throw new Error('The show has no episode.');
    const page = await visit(
      netflixAddress(first, `rate=16&muted=1&autoplay=1&next=${videos - 1}&${options}`),
    );
    await page.waitForFunction(
      (count) => {
        const ends = Number(document.body.dataset['ends'] ?? 0);
        const video = document.querySelector('video');
        if (video && !video.dataset['heard']) {
          video.dataset['heard'] = 'yes';
          video.addEventListener('ended', () => {
            if (video.duration > 30)
              document.body.dataset['ends'] = String(Number(document.body.dataset['ends'] ?? 0) + 1);
          });
        }
        return ends >= count;
      },
      options.includes('credits') ? 1 : videos,
      { timeout: 50_000 },
    );
  };

/** Plays a page of demo/site-pages.ts to its end. */
const site =
  (address: string, query = '') =>
  async ({ show, visit }: Act): Promise<void> => {
    const page = await visit(`${address}?show=${encodeURIComponent(show.name)}${query}`);
    await page.waitForFunction(() => document.body.dataset['over'] === 'yes', undefined, { timeout: 50_000 });
  };
const BBC = 'https://www.bbc.co.uk/iplayer/episode/m00trial/a-trial';
const DISNEY = 'https://www.disneyplus.com/en-gb/play/1b2c3d4e-0000-4000-8000-0000000000aa';
const YOUTUBE = 'https://www.youtube.com/watch';

/** Several tabs, tabs that sleep or are loaded anew, frames, and a site with a sign for its adverts. */
export const TABS_AND_SITES: readonly Trial[] = [
  {
    name: 'the same episode in two tabs at once',
    async act({ open, inPage }) {
      const tabs = [await open(), await open()];
      await Promise.all(tabs.map((tab) => inPage(tab, (t) => (t.become(1, 1), t.play(t.add())))));
    },
    marks: 'S1 E1',
  },
  {
    name: 'two episodes of one show in two tabs at once',
    async act({ open, inPage }) {
      const [one, two] = [await open(1, 1), await open(1, 2)];
      await Promise.all([
        inPage(one, (t) => (t.become(1, 1), t.play(t.add()))),
        inPage(two, (t) => (t.become(1, 2), t.play(t.add()))),
      ]);
    },
    marks: 'S1 E1, S1 E2',
  },
  {
    name: 'the tab is loaded anew in the middle',
    async act({ open, inPage }) {
      const page = await open();
      await inPage(page, (t) => (t.become(1, 1), t.play(t.add(), 36)));
      await page.reload();
      await inPage(page, async (t) => {
        t.become(1, 1);
        const video = t.add({ rate: 4 });
        await t.resume(video, 36);
        await t.play(video);
      });
    },
    marks: 'S1 E1',
  },
  {
    name: 'the tab is loaded anew at 85 %',
    async act({ open, inPage }) {
      const page = await open();
      await inPage(page, (t) => (t.become(1, 1), t.play(t.add({ rate: 8 }), 52)));
      await page.reload();
      await inPage(page, async (t) => {
        t.become(1, 1);
        const video = t.add({ rate: 1 });
        await t.resume(video, 51);
        await t.play(video);
      });
    },
    marks: 'S1 E1',
  },
  {
    name: 'the tab is loaded anew after the end',
    async act({ open, inPage }) {
      const page = await open();
      await inPage(page, (t) => (t.become(1, 1), t.play(t.add())));
      await page.reload();
      await inPage(page, async (t) => {
        t.become(1, 1);
        const video = t.add();
        await t.resume(video, 50);
        await t.play(video);
      });
    },
    marks: 'S1 E1',
  },
  {
    name: 'closed at half, played out in another tab',
    async act({ open, inPage }) {
      const page = await open();
      await inPage(page, (t) => (t.become(1, 1), t.play(t.add(), 36)));
      await page.close();
      await inPage(await open(), async (t) => {
        t.become(1, 1);
        // What was played before is asked of the worker: with five tabs playing, its answer takes its time.
        const video = t.add({ rate: 4 });
        await t.resume(video, 36);
        await t.play(video);
      });
    },
    marks: 'S1 E1',
  },
  {
    name: 'the tab is frozen in the middle and wakes up',
    async act({ open, inPage }) {
      const page = await open();
      await inPage(page, (t) => (t.become(1, 1), t.play(t.add({ rate: 8 }), 25)));
      const session = await page.context().newCDPSession(page);
      await session.send('Page.setWebLifecycleState', { state: 'frozen' });
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await session.send('Page.setWebLifecycleState', { state: 'active' });
      await inPage(page, (t) => {
        const video = document.querySelector('video');
        return video === null ? Promise.reject(new Error('no video')) : t.play(video);
      });
    },
    marks: 'S1 E1',
  },
  {
    name: 'away to another page of the site and back',
    async act({ open, inPage }) {
      const page = await open();
      await inPage(page, (t) => (t.become(1, 1), t.play(t.add(), 36)));
      await page.goto(page.url().replace(/\/1\/1$/, '/about/us'));
      await page.goBack();
      await inPage(page, async (t) => {
        const kept = document.querySelector('video');
        if (kept !== null) return t.play(kept);
        t.become(1, 1);
        const video = t.add({ rate: 4 });
        await t.resume(video, 36);
        return t.play(video);
      });
    },
    marks: 'S1 E1',
  },
  {
    name: 'picture-in-picture from the middle on',
    async act({ open, inPage }) {
      const page = await open();
      await inPage(page, (t) => {
        t.become(1, 1);
        const video = t.add();
        video.addEventListener('click', () => void video.requestPictureInPicture().catch(() => undefined));
        return t.play(video, 30);
      });
      await page.locator('video').click();
      await inPage(page, (t) => {
        const video = document.querySelector('video');
        return video === null ? Promise.reject(new Error('no video')) : t.play(video);
      });
    },
    marks: 'S1 E1',
  },
  {
    name: 'Netflix: the site’s own numbers, three in a row from the credits',
    act: netflix('credits=8', 3),
    marks: 'S1 E1, S1 E2, S1 E3',
  },
  { name: 'Netflix: an advert with its sign before it', act: netflix('ad=pre'), marks: 'S1 E1' },
  { name: 'Netflix: an advert with its sign in the middle', act: netflix('ad=mid'), marks: 'S1 E1' },
  {
    name: 'Netflix: controls hidden all the time',
    act: netflix('controls=never'),
    marks: 'S1 E1',
  },
  {
    name: 'Netflix: the page’s state is not there, labels are',
    act: netflix('state=none&controls=shown'),
    marks: 'S1 E1',
  },
  {
    name: 'Netflix: neither state nor labels',
    act: netflix('state=none&controls=never'),
    marks: '',
  },
  {
    name: 'Netflix: numbers that mean nothing, by the episode’s title',
    act: netflix('numbers=hidden'),
    marks: 'S1 E1',
  },
  {
    name: 'Netflix: the preview on the page of choices',
    async act({ visit }) {
      const page = await visit(`https://${NETFLIX_HOST}/browse`);
      await page.evaluate(async () => {
        const video = document.querySelector('video');
        if (video === null) throw new Error('no video');
        video.playbackRate = 16;
        video.loop = false;
        await new Promise((resolve) => video.addEventListener('ended', resolve));
      });
    },
    marks: '',
  },
  { name: 'BBC iPlayer: a player in nested shadow roots', act: site(BBC), marks: 'S1 E1' },
  {
    name: 'Disney+: a length of Infinity, and the site’s own bar in shadow roots',
    act: site(DISNEY),
    marks: 'S1 E1',
  },
  { name: 'Disney+: an advert with its sign before it', act: site(DISNEY, '&ad=1'), marks: 'S1 E1' },
  { name: 'Disney+: the labels leave with the controls', act: site(DISNEY, '&hide=1'), marks: 'S1 E1' },
  { name: 'Disney+: a film', act: site(DISNEY, '&film=1'), marks: '' },
  {
    name: 'YouTube: an official episode, which one source names: asked',
    act: site(YOUTUBE, '&v=trialvideo1&show-line=1'),
    marks: '',
    asks: 1,
  },
  {
    name: 'YouTube: an advert with its sign before it',
    act: site(YOUTUBE, '&v=trialvideo2&show-line=1&ad=1'),
    marks: '',
    asks: 1,
  },
  { name: 'YouTube: any video with a number in its title', act: site(YOUTUBE, '&v=trialvideo3'), marks: '' },
];
