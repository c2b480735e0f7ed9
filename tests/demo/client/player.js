/**
 * The demo site's player: one ordinary <video>; the next episode comes by history.pushState and a new source on the
 * same element, as streaming sites do it. What the address may ask for:
 *   rate=16 muted=1 autoplay=1 at=20    how it plays (at: seconds to start from)
 *   seconds=61 type=mp4                 which video
 *   next=0                              stay at the end; next=N goes on N times at most
 *   credits=8                           go on so many seconds before the end
 *   jsonld=none|stale|late              what the page says of the episode (stale: of the first one)
 *   title=none                          nothing in document.title
 *   media=1                             say it by navigator.mediaSession too
 */
const data = JSON.parse(document.querySelector('#data').textContent);
const options = new URLSearchParams(location.search);
const video = document.querySelector('#player');
const first = data.at;
let at = data.at;
let left = options.has('next') ? Number(options.get('next')) : Infinity;

function number(name, otherwise) {
  return options.has(name) ? Number(options.get(name)) : otherwise;
}

function address(episode) {
  return `/watch/${data.show.slug}/${episode.season}/${episode.number}${location.search}`;
}

function source(episode) {
  const type = options.get('type') ?? (video.canPlayType('video/webm; codecs="vp8, opus"') ? 'webm' : 'mp4');
  return `/video/${number('seconds', 61)}/${data.show.slug}-${episode.season}-${episode.number}.${type}`;
}

function text(selector, value) {
  document.querySelector(selector).textContent = value;
}

function label(episode) {
  const title = document.createElement('small');
  title.textContent = episode.title;
  document.querySelector('#label').replaceChildren(`S${episode.season} E${episode.number}`, title);
}

function describe(episode) {
  text('#where', `${data.show.name} · Season ${episode.season}, episode ${episode.number}`);
  text('#title', episode.title || `Episode ${episode.number}`);
  text('#overview', episode.overview);
  label(episode);
  video.style.filter = `hue-rotate(${((episode.season - 1) * 90 + (episode.number - 1) * 37) % 360}deg)`;
  if (options.get('title') !== 'none') {
    document.title = `${data.show.name} S${episode.season} E${episode.number} - ${episode.title}`;
  }
  if (options.get('media') === '1') {
    navigator.mediaSession.metadata = new MediaMetadata({
      title: episode.title,
      artist: data.show.name,
      album: `Season ${episode.season}, Episode ${episode.number}`,
    });
  }
  document.querySelector('nav [aria-current]')?.removeAttribute('aria-current');
  document.querySelector(`nav a[href="${address(episode)}"]`)?.setAttribute('aria-current', 'page');
}

function writeJsonLd(episode) {
  let script = document.querySelector('script[type="application/ld+json"]');
  if (script === null) {
    script = document.createElement('script');
    script.type = 'application/ld+json';
    document.head.append(script);
  }
  script.textContent = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'TVEpisode',
    url: location.origin + address(episode),
    name: episode.title,
    episodeNumber: episode.number,
    datePublished: episode.airDate ?? undefined,
    partOfSeason: { '@type': 'TVSeason', seasonNumber: episode.season },
    partOfSeries: { '@type': 'TVSeries', name: data.show.name, startDate: data.show.year },
  });
}

function sayJsonLd(episode) {
  const mode = options.get('jsonld');
  if (mode === 'none' || (mode === 'stale' && at !== first)) return;
  if (mode === 'late') setTimeout(writeJsonLd, 1500, episode);
  else writeJsonLd(episode);
}

function show(index, startAt) {
  at = index;
  const episode = data.episodes[at];
  describe(episode);
  sayJsonLd(episode);
  document.querySelector('#upnext').hidden = true;
  video.src = source(episode);
  video.playbackRate = video.defaultPlaybackRate = number('rate', 1);
  video.addEventListener('loadedmetadata', () => startAt > 0 && (video.currentTime = startAt), {
    once: true,
  });
}

/** Refused or cut short by the next source: the page goes on, as sites do. */
function play() {
  video.play().catch(() => {});
}

function goOn() {
  if (at + 1 >= data.episodes.length || left <= 0) return;
  left -= 1;
  history.pushState(null, '', address(data.episodes[at + 1]));
  show(at + 1, 0);
  play();
}

function list() {
  const links = data.episodes.slice(Math.max(0, at - 2), at + 9).map((episode) => {
    const link = document.createElement('a');
    link.href = address(episode);
    const picture = document.createElement(episode.still === null ? 'i' : 'img');
    if (episode.still !== null) picture.src = episode.still;
    const words = document.createElement('span');
    const small = document.createElement('small');
    small.textContent = `S${episode.season} E${episode.number}`;
    words.append(small, episode.title || `Episode ${episode.number}`);
    link.append(picture, words);
    return link;
  });
  document.querySelector('#episodes').replaceChildren(...links);
}

video.addEventListener('ended', () => {
  const next = data.episodes[at + 1];
  if (next === undefined || left <= 0) return;
  text('#upnext', `Next: S${next.season} E${next.number} ${next.title}`);
  document.querySelector('#upnext').hidden = false;
  setTimeout(goOn, 400);
});
video.addEventListener('timeupdate', () => {
  const credits = number('credits', 0);
  if (credits > 0 && !video.seeking && video.currentTime > video.duration - credits) goOn();
});
window.addEventListener('popstate', () => {
  const index = data.episodes.findIndex((one) => address(one).split('?')[0] === location.pathname);
  if (index >= 0) show(index, 0);
});

video.muted = options.get('muted') === '1';
list();
show(at, number('at', 0));
if (options.get('autoplay') === '1') play();
