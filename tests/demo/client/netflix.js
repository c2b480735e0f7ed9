/**
 * Behaves as Netflix's watch page does, as far as an extension can see it: the state of the player in the page's own
 * globals, labels that leave the document when the controls hide, one <video> for adverts and episodes, and the next
 * episode by history.pushState. What the address may ask for:
 *   rate=16 muted=1 autoplay=1 at=20 seconds=61 type=mp4
 *   next=0            stay at the end; next=N goes on N times at most
 *   credits=8         go on so many seconds before the end
 *   ad=pre|mid        an advert of 20 seconds before the first episode, or in its middle
 *   controls=shown    labels are there all the time; controls=never: not even when the mouse moves
 *   state=none        the page's globals are not there
 *   numbers=hidden    a collection whose numbers mean nothing
 */
(() => {
  const data = JSON.parse(document.querySelector('#data').textContent);
  const options = new URLSearchParams(location.search);
  const root = document.querySelector('[data-uia="player"]');
  const video = document.querySelector('video');
  const SESSION = 'watch-4c6f6f70';
  const show = data.metadata.video;
  show.hiddenEpisodeNumbers = options.get('numbers') === 'hidden';
  let current = show.currentEpisode;
  let left = options.has('next') ? Number(options.get('next')) : Infinity;
  let advert = null;
  let hiding = 0;

  function number(name, otherwise) {
    return options.has(name) ? Number(options.get(name)) : otherwise;
  }

  function find(id) {
    for (const season of show.seasons) {
      const episode = season.episodes.find((one) => one.id === id);
      if (episode) return { season, episode };
    }
    return null;
  }

  function source(name, seconds) {
    const type =
      options.get('type') ?? (video.canPlayType('video/webm; codecs="vp8, opus"') ? 'webm' : 'mp4');
    return `/video/${seconds}/${name}.${type}`;
  }

  function element(tag, uia, ...children) {
    const made = document.createElement(tag);
    if (uia) made.dataset.uia = uia;
    made.append(...children);
    return made;
  }

  function showControls() {
    if (options.get('controls') === 'never') return;
    clearTimeout(hiding);
    hideControls();
    const { season, episode } = find(current);
    const title = element(
      'div',
      'video-title',
      element('h4', '', show.title),
      element('span', '', `S${season.seq}:E${episode.seq}`),
      element('span', '', episode.title),
    );
    const bar = element('div', 'controls-standard', title);
    bar.className = 'bar';
    root.append(bar);
    root.classList.add('active');
    root.classList.remove('passive');
    if (options.get('controls') !== 'shown') hiding = setTimeout(() => video.paused || hideControls(), 3000);
  }

  function hideControls() {
    root.querySelector('[data-uia="controls-standard"]')?.remove();
    root.classList.add('passive');
    root.classList.remove('active');
  }

  function rate() {
    video.playbackRate = video.defaultPlaybackRate = number('rate', 1);
  }

  function load(startAt) {
    endAdvert();
    const hue = data.order.indexOf(current) * 37;
    video.style.filter = `hue-rotate(${hue % 360}deg)`;
    video.src = source(String(current), number('seconds', 61));
    rate();
    video.addEventListener('loadedmetadata', () => startAt > 0 && (video.currentTime = startAt), {
      once: true,
    });
    if (options.get('controls') === 'shown') showControls();
    else hideControls();
  }

  function startAdvert(after) {
    advert = { after };
    root.append(
      element(
        'div',
        'ads-info-container',
        element('span', 'ads-info-text', 'Ad'),
        element('span', 'ads-info-time', '20'),
      ),
    );
    video.src = source('advert', 20);
    rate();
    play();
  }

  function endAdvert() {
    advert = null;
    root.querySelector('[data-uia="ads-info-container"]')?.remove();
  }

  /** Refused or cut short by the next source: the page goes on, as sites do. */
  function play() {
    video.play().catch(() => {});
  }

  function goOn() {
    const next = data.order[data.order.indexOf(current) + 1];
    if (next === undefined || left <= 0) return;
    left -= 1;
    current = next;
    history.pushState(null, '', `/watch/${current}${location.search}`);
    load(0);
    play();
  }

  video.addEventListener('ended', () => {
    if (advert) advert.after();
    else setTimeout(goOn, 400);
  });
  // A video also pauses when it ends; nobody touched the controls then.
  video.addEventListener('pause', () => video.ended || showControls());
  document.addEventListener('mousemove', showControls);
  let midway = options.get('ad') === 'mid';
  video.addEventListener('timeupdate', () => {
    if (advert || video.seeking) return;
    const credits = number('credits', 0);
    if (midway && video.currentTime > video.duration / 2) {
      midway = false;
      const back = video.currentTime;
      startAdvert(() => {
        load(back);
        play();
      });
    } else if (credits > 0 && video.currentTime > video.duration - credits) goOn();
  });

  const player = {
    getMovieId: () => current,
    getSessionId: () => SESSION,
    getCurrentTime: () => (advert ? 0 : video.currentTime * 1000),
    getDuration: () => (advert ? 0 : video.duration * 1000),
    isPlaying: () => !video.paused,
    isPaused: () => video.paused,
  };
  const preview = {
    ...player,
    getMovieId: () => 81000000,
    getSessionId: () => 'motion-billboard-1',
    isPlaying: () => false,
  };
  const api = {
    videoPlayer: {
      getAllPlayerSessionIds: () => ['motion-billboard-1', SESSION],
      getVideoPlayerBySessionId: (id) => (id === SESSION ? player : preview),
    },
    getVideoMetadataByVideoId: (id) => {
      const found = find(Number(id));
      if (found === null) return undefined;
      return {
        _metadataObject: { video: { ...show, currentEpisode: Number(id) } },
        getCurrentVideo: () => ({
          getTitle: () => show.title,
          isEpisodic: () => true,
          getEpisodeNumber: () => found.episode.seq,
          getEpisodeTitle: () => found.episode.title,
        }),
      };
    },
  };
  const state = () => ({
    videoPlayer: {
      playbackStateBySessionId: {
        [SESSION]: {
          currentTime: player.getCurrentTime(),
          duration: player.getDuration(),
          paused: video.paused,
          playing: !video.paused,
          videoId: current,
        },
      },
    },
  });
  if (options.get('state') !== 'none') {
    window.netflix = {
      appContext: { state: { playerApp: { getAPI: () => api, getState: state } } },
      reactContext: { models: { serverDefs: { data: { BUILD_IDENTIFIER: 'vdemo0001' } } } },
    };
  }

  video.muted = options.get('muted') === '1';
  const begin = () => {
    load(number('at', 0));
    if (options.get('autoplay') === '1' || options.get('ad') === 'pre') play();
  };
  if (options.get('ad') === 'pre') startAdvert(begin);
  else begin();
})();
