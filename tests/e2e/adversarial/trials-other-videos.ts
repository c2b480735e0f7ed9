import type { Trial } from './trial.ts';

/** Adverts, trailers, previews, live channels, films, and pages with several videos. */
export const OTHER_VIDEOS: readonly Trial[] = [
  {
    name: 'an advert of 20 seconds before it, on the same element, without a sign',
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add({ seconds: 20, name: 'advert' });
      await t.play(video);
      t.load(video);
      await t.play(video);
    },
    marks: 'S1 E1',
  },
  {
    name: 'an advert of a minute before the second one, without a sign: by its length',
    runtime: 4,
    async act({ open, inPage, reported }) {
      const page = await open();
      await inPage(page, async (t) => {
        t.become(1, 1);
        await t.play(t.add({ seconds: 122 }));
      });
      await reported(1);
      await inPage(page, async (t) => {
        const video = document.querySelector('video');
        if (video === null) throw new Error('no video');
        t.next(video, 1, 2, { name: 'advert' });
        await t.play(video);
        t.load(video, { seconds: 122 });
        await t.play(video);
      });
    },
    marks: 'S1 E1, S1 E2',
  },
  {
    name: 'an advert of a minute before it, and then nothing was watched',
    runtime: 4,
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add({ name: 'advert' });
      await t.play(video);
      t.load(video, { seconds: 122 });
      await t.play(video, 20);
      video.pause();
    },
    marks: '',
    asks: 1,
  },
  {
    name: 'adverts in the middle, on the same element',
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add();
      await t.play(video, 30);
      const stopped = video.currentTime;
      for (const name of ['one', 'two']) {
        t.load(video, { seconds: 20, name });
        await t.play(video);
      }
      t.load(video);
      await t.resume(video, stopped);
      await t.play(video);
    },
    marks: 'S1 E1',
  },
  {
    name: 'adverts in the middle, then the tab is closed',
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add();
      await t.play(video, 30);
      t.load(video, { seconds: 20, name: 'advert' });
      await t.play(video);
      t.load(video, { seconds: 20, name: 'another' });
      await t.play(video);
    },
    marks: '',
  },
  {
    name: 'an advert in an element of its own over the paused player',
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add();
      await t.play(video, 30);
      video.pause();
      const advert = t.add({ seconds: 20, name: 'advert' });
      await t.play(advert);
      advert.remove();
      await t.play(video);
    },
    marks: 'S1 E1',
  },
  {
    name: 'an advert of a minute after the end, labels still there',
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add();
      await t.play(video);
      t.load(video, { name: 'advert' });
      await t.play(video);
    },
    marks: 'S1 E1',
    // As long as an episode, and the page says nothing new: it may have been the next one.
    asks: 1,
  },
  {
    name: 'a recap under the episode’s own labels',
    runtime: 45,
    happens: async (t) => {
      t.become(1, 2);
      document.title = `${t.show} S1 E2: Recap`;
      await t.play(t.add());
    },
    marks: '',
    asks: 1,
  },
  {
    name: 'a short recap before the episode',
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add({ seconds: 45, name: 'recap' });
      await t.play(video);
      t.load(video);
      await t.play(video);
    },
    marks: 'S1 E1',
  },
  {
    name: 'the trailer of a season, by its title',
    happens: async (t) => {
      t.silence();
      document.title = `${t.show} – Season 1 Trailer`;
      return t.play(t.add());
    },
    marks: '',
  },
  {
    name: 'the trailer on the show’s page',
    happens: (t) => {
      document.title = `${t.show} – Official Trailer`;
      t.data({ '@type': 'TVSeries', name: t.show });
      return t.play(t.add({ name: 'trailer' }));
    },
    marks: '',
  },
  {
    name: 'a season’s page with all its episodes in the data, and a teaser',
    happens: (t) => {
      document.title = `${t.show}: Season 1`;
      const one = (episodeNumber: number) => ({
        '@type': 'TVEpisode',
        episodeNumber,
        url: `${location.origin}/x/1/${episodeNumber + 4}`,
      });
      t.data({ '@type': 'TVSeason', seasonNumber: 1, episode: [one(1), one(2), one(3)] });
      return t.play(t.add({ name: 'teaser' }));
    },
    marks: '',
    asks: 1,
  },
  {
    name: 'previews that play under the mouse',
    happens: async (t) => {
      t.become(1, 1);
      for (const name of ['one', 'two', 'three']) {
        const preview = t.add({ seconds: 20, name, wide: 240 });
        await t.play(preview);
        preview.remove();
      }
    },
    marks: '',
  },
  {
    name: 'a preview beside the player, over and over',
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add();
      const preview = t.add({ name: 'preview', wide: 160, loop: true });
      await Promise.all([t.play(video), t.play(preview, 40)]);
      await t.wait(5000);
      preview.pause();
    },
    marks: 'S1 E1',
  },
  {
    name: 'a large video plays behind the player, over and over, and little of the episode',
    happens: async (t) => {
      t.become(1, 1);
      const ambient = t.add({ name: 'ambient', wide: 1200, loop: true });
      void ambient.play();
      const video = t.add({ rate: 2 });
      await t.play(video, 12);
      video.pause();
      ambient.pause();
    },
    marks: '',
  },
  {
    name: 'the trailer on top of the page stops when the player opens',
    happens: async (t) => {
      t.become(1, 1);
      const trailer = t.add({ name: 'trailer', wide: 1200 });
      await t.play(trailer, 30);
      trailer.pause();
      await t.play(t.add());
    },
    marks: 'S1 E1',
  },
  {
    name: 'a film',
    happens: (t) => {
      document.title = t.show;
      t.data({ '@type': 'Movie', name: t.show });
      return t.play(t.add());
    },
    marks: '',
  },
  {
    name: 'a film whose title has a number',
    happens: (t) => {
      document.title = `${t.show}: Part 2`;
      t.data({ '@type': 'Movie', name: `${t.show}: Part 2` });
      return t.play(t.add());
    },
    marks: '',
  },
  {
    name: 'a live channel that names what is on',
    happens: async (t) => {
      t.become(1, 1);
      const canvas = document.createElement('canvas');
      const paint = setInterval(() => canvas.getContext('2d')?.fillRect(0, 0, 9, 9), 100);
      const video = t.add();
      video.removeAttribute('src');
      video.srcObject = canvas.captureStream(10);
      video.playbackRate = 16;
      await video.play();
      await t.wait(6000);
      clearInterval(paint);
      video.pause();
    },
    marks: '',
  },
  {
    name: 'sound alone, in an audio element',
    happens: async (t) => {
      t.become(1, 1);
      const sound = new Audio('/video/61/sound.webm');
      document.body.append(sound);
      sound.muted = true;
      sound.playbackRate = 16;
      await sound.play();
      await t.once(sound, 'ended');
    },
    marks: '',
  },
  {
    name: 'cast to another screen: the page’s bar runs, its video stands',
    happens: async (t) => {
      t.become(1, 1);
      const video = t.add();
      await t.play(video, 10);
      video.pause();
      const bar = document.createElement('progress');
      document.body.append(bar);
      for (bar.value = 0.2; bar.value < 1; bar.value += 0.1) await t.wait(50);
    },
    marks: '',
  },
  {
    name: 'a video that nothing names',
    happens: (t) => (t.silence(), t.play(t.add())),
    marks: '',
  },
  {
    name: 'a site that is not switched on',
    async act({ open, inPage }) {
      const page = await open(1, 1, 'elsewhere.couchmark.test');
      await inPage(page, (t) => (t.become(1, 1), t.play(t.add())));
    },
    marks: '',
  },
];
