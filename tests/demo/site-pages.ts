import type { Answer, Asked, Handler } from './answer.ts';
import { escapeHtml, html } from './answer.ts';

/**
 * Watch pages as some services build them, as far as a reader can see it, with a video that plays at 16 times the
 * speed. `?show=` names the show, always at S1 E1; `ad=1` plays an advert first; when all is over the body says so.
 */
export const SITE_PAGES: readonly (readonly [host: string, page: Handler])[] = [
  ['www.bbc.co.uk', (asked) => answer(asked, bbc)],
  ['www.disneyplus.com', (asked) => answer(asked, disney)],
  ['www.youtube.com', (asked) => answer(asked, youtube)],
];

interface Built {
  readonly title: string;
  readonly body: string;
  /** Runs with `video`, `options` and `advert(on)` at hand, before anything plays. */
  readonly script: string;
}

function answer({ query }: Asked, build: (show: string, query: URLSearchParams) => Built): Answer {
  const { title, body, script } = build(escapeHtml(query.get('show') ?? ''), query);
  return html(`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"></head>
<body>${body}
<script>
const options = new URLSearchParams(location.search);
const open = (selectors) => selectors.reduce((at, one) => (at.shadowRoot ?? at).querySelector(one), document);
let advert = () => {};
let video = null;
${script}
video.muted = true;
async function run(seconds) {
  video.src = '/video/' + seconds + '/film.webm';
  video.playbackRate = video.defaultPlaybackRate = 16;
  await video.play();
  await new Promise((resolve) => video.addEventListener('ended', resolve, { once: true }));
}
(async () => {
  if (options.has('ad')) {
    advert(true);
    await run(61);
    advert(false);
  }
  await run(61);
  document.body.dataset.over = 'yes';
})();
</script></body></html>`);
}

function root(content: string): string {
  return `<template shadowrootmode="open">${content}</template>`;
}

function bbc(show: string): Built {
  const player = `<smp-playback>${root('<video id="smpVideoElement" width="640" height="360"></video>')}</smp-playback>`;
  const heading = `<smp-title-header title="${show}" secondary-title="Series 1: Episode 1"></smp-title-header>`;
  const layout = `<smp-video-layout>${root(heading)}</smp-video-layout>`;
  return {
    title: `${show} - Series 1: Episode 1 - BBC iPlayer`,
    body: `<smp-toucan-player>${root(player + layout)}</smp-toucan-player>`,
    script: "video = open(['smp-toucan-player', 'smp-playback', 'video']);",
  };
}

function disney(show: string, query: URLSearchParams): Built {
  const label = query.has('film') ? '' : '<div class="subtitle-field"><span>S1:E1</span></div>';
  const bug = `<title-bug>${root(`<div class="title-field"><span>${show}</span></div>${label}`)}</title-bug>`;
  const bar =
    '<div class="progress-bar__thumb" aria-valuemin="0" aria-valuemax="61" aria-valuenow="0"></div>';
  return {
    title: `${show} | Disney+`,
    body: `<div class="btm-media-player"><disney-web-player><video class="btm-media-client-element" style="display:none" width="0" height="0"></video><video id="hivePlayer1" width="640" height="360"></video></disney-web-player><disney-web-player-ui><main-app-controls-overlay>${root(bug)}</main-app-controls-overlay><progress-bar>${root(bar)}</progress-bar><ad-badge-overlay>${root('<i></i>')}</ad-badge-overlay></disney-web-player-ui></div>`,
    script: `
video = document.querySelector('#hivePlayer1');
const bar = open(['progress-bar', '.progress-bar__thumb']);
let showsAdvert = false;
advert = (on) => {
  showsAdvert = on;
  open(['ad-badge-overlay', '*']).className = on ? 'ad-badge-overlay__content--time-display' : '';
};
video.addEventListener('timeupdate', () => {
  if (!showsAdvert) bar.setAttribute('aria-valuenow', String(Math.floor(video.currentTime)));
  if (options.has('hide') && video.currentTime > 12) open(['main-app-controls-overlay', 'title-bug'])?.remove();
});`,
  };
}

function youtube(show: string, query: URLSearchParams): Built {
  const line = query.has('show-line') ? `<div id="super-title"><a>${show} S1 • E1</a></div>` : '';
  const video = '<video class="html5-main-video" width="640" height="360"></video>';
  return {
    title: `${show} S1 E1 - YouTube`,
    body: `<ytd-watch-flexy video-id="${escapeHtml(query.get('v') ?? '')}"><div id="movie_player" style="width:640px;height:360px">${video}</div>${line}<h1 class="ytd-watch-metadata">${query.has('show-line') ? '' : `${show} S1 E1`}</h1></ytd-watch-flexy>`,
    script: `
video = document.querySelector('video');
advert = (on) => document.querySelector('#movie_player').classList.toggle('ad-showing', on);`,
  };
}
