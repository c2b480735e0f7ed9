import type { Trial } from './trial.ts';

/** One episode on one source: how far it was played, how it was moved about in, and how long it is. */
export const ONE_VIDEO: readonly Trial[] = [
  {
    name: 'played to its end',
    happens: (t) => (t.become(1, 1), t.play(t.add())),
    marks: 'S1 E1',
  },
  {
    name: 'the tab is closed as soon as 90 % are reached',
    async act({ open, inPage }) {
      const page = await open();
      await inPage(page, (t) => (t.become(1, 1), t.play(t.add(), 57)));
      await page.close();
    },
    marks: 'S1 E1',
  },
  {
    name: 'the tab is closed in the credits',
    async act({ open, inPage }) {
      const page = await open();
      await inPage(page, (t) => (t.become(1, 1), t.play(t.add({ rate: 8 }), 51)));
      await page.close();
    },
    marks: '',
    asks: 1,
  },
  {
    name: 'stopped at three quarters and left',
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add();
      await t.play(video, 42);
      video.pause();
    },
    marks: '',
  },
  {
    name: 'a jump from the start to the end',
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add({ rate: 1 });
      await t.play(video, 1);
      await t.skip(video, 59);
      await t.play(video);
    },
    marks: '',
  },
  {
    name: 'a third played, then a jump to the end',
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add({ rate: 8 });
      await t.play(video, 20);
      await t.skip(video, 58);
      await t.play(video);
    },
    marks: '',
    asks: 1,
  },
  {
    name: 'two thirds played, then a jump over the credits',
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add({ rate: 8 });
      await t.play(video, 42);
      await t.skip(video, 60);
      await t.play(video);
    },
    marks: 'S1 E1',
  },
  {
    name: 'the intro is skipped',
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add();
      await t.play(video, 4);
      await t.skip(video, 14);
      await t.play(video);
    },
    marks: 'S1 E1',
  },
  {
    name: 'back and forth, some parts twice',
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add();
      await t.play(video, 40);
      await t.skip(video, 10);
      await t.play(video, 30);
      await t.skip(video, 5);
      await t.play(video);
    },
    marks: 'S1 E1',
  },
  {
    name: 'the arrow key held down to the end',
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add({ rate: 1 });
      await t.play(video, 0.5);
      while (video.currentTime < 57) {
        video.currentTime += 4;
        await t.wait(60);
      }
      await t.play(video);
    },
    marks: '',
  },
  {
    name: 'dragged along the bar while playing',
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add({ rate: 1 });
      await t.play(video, 0.5);
      for (let at = 1; at < 60; at += 1.5) {
        video.currentTime = at;
        await t.wait(15);
      }
      await t.play(video);
    },
    marks: '',
  },
  {
    name: 'paused over and over',
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add();
      for (let at = 5; at < 61; at += 5) {
        await t.play(video, at);
        video.pause();
        await t.wait(40);
      }
      await t.play(video);
    },
    marks: 'S1 E1',
  },
  {
    name: 'speeds 0.5, 1, 2 and 3 in turn',
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add({ rate: 3 });
      await t.play(video, 30);
      for (const [rate, to] of [
        [0.5, 32],
        [1, 34],
        [2, 40],
        [3, 61],
      ] as const) {
        video.playbackRate = rate;
        await t.play(video, to);
      }
    },
    marks: 'S1 E1',
  },
  {
    name: 'half speed over the 90 %',
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add({ rate: 16 });
      await t.play(video, 50);
      video.playbackRate = 0.5;
      await t.play(video, 55.5);
    },
    marks: 'S1 E1',
  },
  {
    name: 'begun on another device: the site starts it near the end',
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add({ rate: 4 });
      await t.resume(video, 45);
      await t.play(video);
    },
    marks: '',
    asks: 1,
  },
  {
    name: 'a clip of 45 seconds with an episode’s labels',
    happens: (t) => (t.become(1, 1), t.play(t.add({ seconds: 45 }))),
    marks: '',
  },
  {
    name: 'much shorter than the catalogue’s runtime',
    runtime: 45,
    happens: (t) => (t.become(1, 1), t.play(t.add())),
    marks: '',
    asks: 1,
  },
  {
    name: 'much longer than the catalogue’s runtime',
    happens: (t) => (t.become(1, 1), t.play(t.add({ seconds: 122 }))),
    marks: '',
    asks: 1,
  },
  {
    name: 'a double episode',
    runtime: 1,
    happens: (t) => {
      document.title = `${t.show} S1 E1-E2`;
      navigator.mediaSession.metadata = new MediaMetadata({ title: 'S1 E1-E2', artist: t.show });
      return t.play(t.add({ seconds: 122 }));
    },
    marks: 'S1 E1, S1 E2',
  },
  {
    name: 'an episode that the catalogue does not list',
    happens: (t) => (t.become(9, 9), t.play(t.add())),
    marks: '',
    asks: 1,
  },
  {
    name: 'a video that loops',
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add({ loop: true });
      await t.play(video, 40);
      await t.wait(9000);
      video.pause();
    },
    marks: 'S1 E1',
  },
];
