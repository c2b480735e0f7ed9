/**
 * An empty watch page and the hands that play on it, for the adversarial plays: they make videos, write and take away
 * labels, and change the address as streaming sites do. Everything is done by the page itself, so what an extension
 * sees is what it sees on a real one.
 */
(() => {
  const show = decodeURIComponent(location.pathname.split('/')[1] ?? '').replaceAll('-', ' ');
  const base = `/${location.pathname.split('/')[1]}`;

  function source(seconds, name) {
    return `/video/${seconds}/${name}.webm`;
  }

  function add({ seconds = 61, name = 'main', rate = 16, into = document.body, wide = 640, ...more } = {}) {
    const video = document.createElement('video');
    video.muted = true;
    video.width = wide;
    video.height = wide * 0.5625;
    Object.assign(video, more);
    into.append(video);
    load(video, { seconds, name, rate });
    return video;
  }

  function load(video, { seconds = 61, name = 'main', rate = video.playbackRate } = {}) {
    video.src = source(seconds, name);
    video.playbackRate = video.defaultPlaybackRate = rate;
  }

  /** Videos that ended although they were to stop earlier: a busy machine told of the place too late. */
  const overrun = new WeakSet();

  /** Resolves when it stands there while playing, or has ended. */
  function until(video, seconds) {
    return new Promise((resolve) => {
      const look = () => {
        if (!video.ended && video.currentTime < seconds) return;
        if (video.ended && Number.isFinite(seconds)) overrun.add(video);
        video.removeEventListener('timeupdate', look);
        video.removeEventListener('ended', look);
        clearInterval(timer);
        resolve();
      };
      // At 16 times the speed, four seconds pass between two events of the video.
      const timer = setInterval(look, 20);
      video.addEventListener('timeupdate', look);
      video.addEventListener('ended', look);
      look();
    });
  }

  /** Plays on to there; what has played to its end is played once more, unless it was to stop before. */
  async function play(video, seconds = Infinity) {
    const ranOver = overrun.delete(video);
    if (video.ended && ranOver) return;
    if (video.ended && video.currentTime > 0 && !video.seeking) video.currentTime = 0;
    await video.play();
    await until(video, seconds);
  }

  async function skip(video, to) {
    await new Promise((resolve) => {
      video.addEventListener('seeked', resolve, { once: true });
      video.currentTime = to;
    });
  }

  /** Stands at `from` before it plays for the first time, as sites do that know where somebody left off. */
  async function resume(video, from) {
    if (video.readyState === 0) await once(video, 'loadedmetadata');
    await skip(video, from);
  }

  function once(target, type) {
    return new Promise((resolve) => target.addEventListener(type, resolve, { once: true }));
  }

  function data(value) {
    document.querySelector('script[type="application/ld+json"]')?.remove();
    if (value === null) return;
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    script.textContent = JSON.stringify({ '@context': 'https://schema.org', ...value });
    document.head.append(script);
  }

  function address(season, episode) {
    return `${base}/${season}/${episode}`;
  }

  function describe(season, episode, { title, url = address(season, episode) } = {}) {
    data({
      '@type': 'TVEpisode',
      ...(url === null ? {} : { url: location.origin + url }),
      ...(title === undefined ? {} : { name: title }),
      episodeNumber: episode,
      partOfSeason: { '@type': 'TVSeason', seasonNumber: season },
      partOfSeries: { '@type': 'TVSeries', name: show },
    });
  }

  function name(season, episode) {
    document.title = `${show} S${season} E${episode}`;
  }

  /** Address, title and data of an episode, all at once. */
  function become(season, episode, options) {
    if (location.pathname !== address(season, episode)) history.pushState(null, '', address(season, episode));
    name(season, episode);
    describe(season, episode, options);
  }

  function silence() {
    document.title = 'Player';
    data(null);
    navigator.mediaSession.metadata = null;
  }

  /** The next one on the same element: labels, address and source change in one go. */
  function next(video, season, episode, options = {}) {
    become(season, episode);
    load(video, { name: `${season}-${episode}`, ...options });
  }

  const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

  window.trial = {
    show,
    add,
    load,
    until,
    play,
    skip,
    resume,
    once,
    data,
    address,
    describe,
    name,
    become,
    silence,
    next,
    wait,
  };
})();
