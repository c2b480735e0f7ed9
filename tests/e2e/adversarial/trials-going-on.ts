import type { Trial } from './trial.ts';

/** From one episode to the next, away and back, and pages whose labels lag, flicker or lie. */
export const GOING_ON: readonly Trial[] = [
  {
    name: 'three in a row by autoplay',
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add();
      await t.play(video);
      for (const episode of [2, 3]) {
        t.next(video, 1, episode);
        await t.play(video);
      }
    },
    marks: 'S1 E1, S1 E2, S1 E3',
  },
  {
    name: 'autoplay in the credits, at 85 %',
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add({ rate: 8 });
      await t.play(video, 52);
      t.next(video, 1, 2);
      await t.play(video);
    },
    marks: 'S1 E1, S1 E2',
  },
  {
    name: 'over to the next season',
    happens: async (t) => {
      t.become(1, 4);
      const video = t.add();
      await t.play(video);
      t.next(video, 2, 1);
      await t.play(video);
    },
    marks: 'S1 E4, S2 E1',
  },
  {
    name: 'the old player lingers while the next one plays',
    happens: async (t) => {
      t.become(1, 1);
      const old = t.add();
      await t.play(old, 52);
      t.become(1, 2);
      const video = t.add({ name: 'second' });
      const lingering = old.play();
      await t.play(video, 30);
      old.pause();
      await lingering;
      old.remove();
      await t.play(video);
    },
    marks: 'S1 E1, S1 E2',
  },
  {
    name: 'the next by a click in the credits',
    async act({ open, inPage }) {
      const page = await open();
      await inPage(page, (t) => {
        t.become(1, 1);
        const video = t.add({ rate: 8 });
        const button = document.createElement('button');
        button.textContent = 'Next';
        document.body.prepend(button);
        button.addEventListener('click', () => {
          t.next(video, 1, 2);
          void video.play();
        });
        return t.play(video, 52);
      });
      await page.getByRole('button', { name: 'Next' }).click();
      await inPage(page, (t) => {
        const video = document.querySelector('video');
        return video === null ? Promise.reject(new Error('no video')) : t.play(video);
      });
    },
    marks: 'S1 E1, S1 E2',
  },
  {
    name: 'given up at half, the next one played',
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add({ rate: 8 });
      await t.play(video, 30);
      t.next(video, 1, 2);
      await t.play(video);
    },
    marks: 'S1 E2',
  },
  {
    name: 'zapped through four episodes',
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add({ rate: 4 });
      await t.play(video, 5);
      for (const episode of [2, 3, 4]) {
        t.next(video, 1, episode);
        await t.play(video, 5);
      }
      video.pause();
    },
    marks: '',
  },
  {
    name: 'the next under the same address',
    happens: async (t) => {
      t.name(1, 1);
      t.describe(1, 1, { url: null });
      const video = t.add();
      await t.play(video);
      t.name(1, 2);
      t.describe(1, 2, { url: null });
      t.load(video, { name: 'second' });
      await t.play(video);
    },
    marks: 'S1 E1, S1 E2',
  },
  {
    name: 'the next on the same source: time falls to the start, labels change',
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add({ rate: 8 });
      await t.play(video, 58);
      t.become(1, 2);
      await t.skip(video, 0);
      await t.play(video);
    },
    marks: 'S1 E1, S1 E2',
  },
  {
    name: 'the next one has no labels at all',
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add();
      await t.play(video);
      t.silence();
      t.load(video, { name: 'second' });
      await t.play(video);
    },
    marks: 'S1 E1',
    asks: 1,
  },
  {
    name: 'labels of the next come before its source',
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add({ rate: 4 });
      await t.play(video, 52);
      t.become(1, 2);
      await t.wait(800);
      t.load(video, { name: 'second', rate: 8 });
      await t.play(video);
    },
    marks: 'S1 E1, S1 E2',
  },
  {
    name: 'labels of the next stand over all of the credits',
    runtime: 2,
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add({ seconds: 122, rate: 4 });
      await t.play(video, 102);
      t.become(1, 2);
      await t.play(video);
      t.load(video, { name: 'second', seconds: 122, rate: 8 });
      await t.play(video);
    },
    marks: 'S1 E1, S1 E2',
  },
  {
    name: 'labels of the next come a second after its source',
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add({ rate: 4 });
      await t.play(video);
      t.load(video, { name: 'second' });
      await video.play();
      await t.wait(1000);
      t.become(1, 2);
      await t.play(video);
    },
    marks: 'S1 E1, S1 E2',
  },
  {
    name: 'the first labels come late',
    happens: async (t) => {
      t.silence();
      const video = t.add({ rate: 4 });
      await t.play(video, 8);
      t.become(1, 1);
      await t.play(video);
    },
    marks: 'S1 E1',
  },
  {
    name: 'labels that are there at the start alone',
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add({ rate: 8 });
      await t.play(video, 12);
      t.silence();
      await t.play(video);
    },
    marks: 'S1 E1',
  },
  {
    name: 'labels that come and go with the controls',
    happens: async (t) => {
      const video = t.add({ rate: 8 });
      await video.play();
      for (let turn = 0; turn < 6; turn += 1) {
        t.become(1, 1);
        await t.wait(400);
        t.silence();
        await t.wait(400);
      }
      t.become(1, 1);
      await t.play(video);
    },
    marks: 'S1 E1',
  },
  {
    name: 'all labels announce the next one while this one runs out',
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add({ rate: 8 });
      await t.play(video, 52);
      t.become(1, 2);
      await t.play(video);
    },
    marks: 'S1 E1',
  },
  {
    name: 'all labels announce the next one for a moment, then this one again, which is played anew',
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add({ rate: 8 });
      await t.play(video, 52);
      t.become(1, 2);
      await t.wait(1500);
      t.become(1, 1);
      await t.skip(video, 2);
      await t.play(video);
    },
    marks: 'S1 E1',
  },
  {
    name: 'the title alone names the next one while this one runs out: sources disagree',
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add({ rate: 8 });
      await t.play(video, 52);
      t.name(1, 2);
      await t.play(video);
    },
    marks: '',
    asks: 1,
  },
  {
    name: 'a counter of messages and a play sign in the title',
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add({ rate: 8 });
      const plain = document.title;
      let count = 0;
      const flicker = setInterval(() => {
        count += 1;
        document.title = `${count % 2 ? '▶ ' : ''}(${count}) ${plain}`;
      }, 150);
      await t.play(video);
      clearInterval(flicker);
    },
    marks: 'S1 E1',
  },
  {
    name: 'the data stays behind and says whose it is',
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add();
      await t.play(video);
      history.pushState(null, '', t.address(1, 2));
      t.name(1, 2);
      navigator.mediaSession.metadata = new MediaMetadata({ title: 'S1 E2', artist: t.show });
      t.load(video, { name: 'second' });
      await t.play(video);
    },
    marks: 'S1 E1, S1 E2',
  },
  {
    name: 'the data stays behind and does not say whose it is',
    happens: async (t) => {
      t.name(1, 1);
      t.describe(1, 1, { url: null });
      const video = t.add();
      await t.play(video);
      history.pushState(null, '', t.address(1, 2));
      t.name(1, 2);
      t.load(video, { name: 'second' });
      await t.play(video);
    },
    marks: 'S1 E1',
    asks: 1,
  },
  {
    name: 'the address changes while the video plays on',
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add({ rate: 8 });
      await t.play(video, 20);
      history.pushState(null, '', '?panel=episodes');
      await t.play(video, 40);
      history.pushState(null, '', '?panel=sound');
      await t.play(video);
    },
    marks: 'S1 E1',
  },
  {
    name: 'off to the front page and back, going on where it stood',
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add({ rate: 8 });
      await t.play(video, 25);
      const stopped = video.currentTime;
      video.remove();
      history.pushState(null, '', '/');
      document.title = 'Home';
      t.data(null);
      await t.wait(300);
      t.become(1, 1);
      const again = t.add({ rate: 8 });
      await t.resume(again, stopped);
      await t.play(again);
    },
    marks: 'S1 E1',
  },
  {
    name: 'back to the episode before, which is then played out',
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add({ rate: 8 });
      await t.play(video, 20);
      t.next(video, 1, 2);
      await t.play(video, 20);
      history.back();
      await t.once(window, 'popstate');
      t.name(1, 1);
      t.describe(1, 1);
      t.load(video);
      await t.play(video);
    },
    marks: 'S1 E1',
  },
  {
    name: 'from the credits into the next one for a moment, and back to play the one before again',
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add({ rate: 8 });
      await t.play(video, 52);
      t.next(video, 1, 2, { rate: 2 });
      await t.play(video, 3);
      t.next(video, 1, 1, { rate: 8 });
      await t.play(video);
    },
    marks: 'S1 E1',
  },
  {
    name: 'a long one left within its first seconds for a short one, whose labels come first',
    happens: async (t) => {
      t.become(2, 1);
      const video = t.add({ seconds: 122, rate: 4 });
      await t.play(video, 8);
      t.become(1, 1);
      await t.play(video, 12);
      t.load(video, { name: 'second', rate: 8 });
      await t.play(video);
    },
    marks: 'S1 E1',
  },
  {
    name: 'gone on with near its end, under the labels of the one before for a moment',
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add({ rate: 8 });
      await t.play(video, 38);
      t.load(video, { name: 'second', rate: 1 });
      await t.resume(video, 56);
      await t.play(video, 58);
      t.become(1, 2);
      await t.play(video);
    },
    marks: '',
    asks: 1,
  },
  {
    name: 'the page replaces its video in the middle',
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add();
      await t.play(video, 30);
      const stopped = video.currentTime;
      video.remove();
      const again = t.add({ name: 'again' });
      await t.resume(again, stopped);
      await t.play(again);
    },
    marks: 'S1 E1',
  },
  {
    name: 'another quality is loaded in the middle, twice',
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add();
      for (const at of [20, 40]) {
        await t.play(video, at);
        const stopped = video.currentTime;
        t.load(video, { name: `quality-${at}` });
        await t.resume(video, stopped);
      }
      await t.play(video);
    },
    marks: 'S1 E1',
  },
  {
    name: 'the player moves into a corner of the page',
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add();
      await t.play(video, 30);
      const corner = document.createElement('aside');
      document.body.append(corner);
      corner.append(video);
      video.width = 200;
      video.height = 112;
      await t.play(video);
    },
    marks: 'S1 E1',
  },
  {
    name: '“Are you still watching?” stops the third',
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add();
      await t.play(video);
      t.next(video, 1, 2);
      await t.play(video);
      t.next(video, 1, 3);
      await t.play(video, 2);
      video.pause();
      document.body.append('Are you still watching?');
    },
    marks: 'S1 E1, S1 E2',
  },
  {
    name: 'the same one again at once',
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add();
      await t.play(video);
      t.load(video, { name: 'again' });
      await t.play(video);
    },
    marks: 'S1 E1',
    // Nothing tells it from the next one under labels that were left behind.
    asks: 1,
  },
  {
    name: 'the title alone says what plays: one source is not enough on a site that the user named',
    happens: (t) => (t.name(1, 1), t.play(t.add())),
    marks: '',
    asks: 1,
  },
  {
    name: 'the media controls and the title say what plays',
    happens: async (t) => {
      t.name(1, 1);
      navigator.mediaSession.metadata = new MediaMetadata({ title: 'S1 E1', artist: t.show });
      await t.play(t.add({ rate: 8 }));
    },
    marks: 'S1 E1',
  },
  {
    name: 'number and title of the page name two different episodes',
    async act({ show, open, inPage }) {
      const other = show.seasons[1]?.episodes[1]?.name ?? '';
      const page = await open();
      await page.evaluate((title) => Object.assign(window, { other: title }), other);
      await inPage(page, (t) => {
        t.become(1, 2, { title: String(Reflect.get(window, 'other')) });
        return t.play(t.add());
      });
    },
    marks: '',
    asks: 1,
  },
];
