import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { html, type Answer, type Asked } from '../../demo/answer.ts';
import { DEMO_SLUG } from '../../demo/shows-short.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { video } from '../../support/video.ts';
import { progressRows, upNextOf } from '../log.ts';

const TOP = 'framed.couchmark.test';
const PLAYER = 'player.couchmark.test';

let stage: Stage;
let showId: number;
let show: string;

/** A page that names the episode of its address and holds the player of a host in a frame. */
function around({ path, query }: Asked): Answer {
  const [, season, episode] = /^\/watch\/(\d+)\/(\d+)$/.exec(path) ?? [];
  if (season === undefined) return player();
  const data = {
    '@context': 'https://schema.org',
    '@type': 'TVEpisode',
    episodeNumber: Number(episode),
    partOfSeason: { '@type': 'TVSeason', seasonNumber: Number(season) },
    partOfSeries: { '@type': 'TVSeries', name: show },
  };
  return html(`<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>${show} S${season} E${episode}</title><link rel="icon" href="data:,">
<script type="application/ld+json">${JSON.stringify(data)}</script></head>
<body><iframe src="https://${query.get('player')}/embed" width="640" height="360" allow="autoplay"></iframe></body></html>`);
}

/** Plays by itself, and says nothing of what. */
function player(): Answer {
  return html(`<!doctype html><html><head><meta charset="utf-8"><title>Player</title></head><body>
<video src="/video/61/embedded.webm" muted width="640" height="360"></video>
<script>
  const video = document.querySelector('video');
  video.playbackRate = video.defaultPlaybackRate = 16;
  video.play();
</script></body></html>`);
}

beforeAll(() => video('webm', 61));
afterEach(() => stage.close());

async function open(...hosts: string[]) {
  stage = await openStage({ chromium: { grant: hosts.map((host) => `https://${host}/*`) } });
  const found = stage.server.catalogue.shows.find((one) => one.slug === DEMO_SLUG);
  if (found === undefined) throw new Error('no demo show');
  showId = found.id;
  show = found.name;
  stage.server.pose(TOP, around);
  stage.server.pose(PLAYER, player);
}

async function played(host: string, episode = 1) {
  const page = await stage.visit(`https://${TOP}/watch/1/${episode}?player=${host}`);
  const frame = page.frames().find((one) => one.url().includes('/embed'));
  await frame?.waitForFunction(() => document.querySelector('video')?.ended === true, undefined, {
    timeout: 60_000,
  });
  return page;
}

describe('a player in a frame, the labels in the page around it', () => {
  it.each([
    ['of the same origin', TOP, [TOP]],
    ['of another origin that the user named too', PLAYER, [TOP, PLAYER]],
  ])('%s counts', async (_, host, granted) => {
    await open(...granted);
    await played(host);
    await expect.poll(() => upNextOf(stage, showId), { timeout: 20_000 }).toBe('S1 E2');
  });

  it('the frame goes on by itself and the page with it', async () => {
    await open(TOP, PLAYER);
    const page = await played(PLAYER);
    await expect.poll(() => upNextOf(stage, showId), { timeout: 20_000 }).toBe('S1 E2');
    await page.evaluate((name) => {
      document.title = `${name} S1 E2`;
      const data = document.querySelector('script[type="application/ld+json"]');
      if (data !== null)
        data.textContent = data.textContent.replace('"episodeNumber":1', '"episodeNumber":2');
    }, show);
    const frame = page.frames().find((one) => one.url().includes('/embed'));
    await frame?.evaluate(() => {
      const video = document.querySelector('video');
      if (video === null) return;
      video.src = '/video/61/second.webm';
      void video.play();
    });
    await expect.poll(() => upNextOf(stage, showId), { timeout: 20_000 }).toBe('S1 E3');
  });

  it('of an origin that nobody named stays unheard', async () => {
    await open(TOP);
    await played(PLAYER, 1);
    await played(TOP, 3);
    await expect.poll(() => upNextOf(stage, showId), { timeout: 20_000 }).toBe('S1 E4');
    // Had the first been counted too, the second would be missing between them.
    const rows = await progressRows(stage);
    expect(rows.find((one) => one.showId === showId)?.position.gaps).toBe(0);
  });
});
