import { makeReading } from './make-reading';
import { playerRoot, shows, sliderProgress } from './player-root';
import { pickVideo } from './pick-video';
import type { Claim, PageView, Reader, Reading } from './reading';
import { attribute, claim, text } from './text';

const META = '[data-testid="player-metadata"],.PlayerMetadata';
const AD = '.AdUnitView__adBar,.AdPlayer:not(.AdPlayer--hidden)';
const LIVE = '.BottomUiControls__playbackControls div[aria-label*="LIVE"]';
const TIMELINE = '.Timeline__slider[role="slider"],[aria-label="Timeline"][aria-valuemax]';

/** Hulu (United States): the lines under the picture, seen 2026-06, and the sentence for screen readers. */
export const reader: Reader = {
  site: 'hulu',
  isWatchPage: (url) => /\/watch\/[\w-]{20,}/.test(url.pathname),
  read,
  pickVideo: (document) => pickVideo(document, '#content-video-player', '.AdPlayer'),
};

function read(view: PageView): Reading {
  const root = playerRoot(view, '#web-player-app', '.WebPlayer');
  const lines = root?.querySelector(META) ?? null;
  const show =
    text(lines, '.PlayerMetadata__titleText') ||
    text(lines, '.PlayerMetadata__title .ClampedText') ||
    text(lines, '.PlayerMetadata__title');
  const below = text(lines, '.PlayerMetadata__subTitle');
  const label = text(lines, '.PlayerMetadata__seasonEpisodeText') || below;
  const own = withoutPrefix(text(lines, '.PlayerMetadata__subTitleText'));
  const sentence = spoken(root);
  const common = {
    id: /\/watch\/([\w-]{20,})/.exec(view.url.pathname)?.[1],
    ad: shows(root, AD),
    progress: sliderProgress(root?.querySelector(TIMELINE) ?? null),
  };
  if (shows(root, LIVE)) return makeReading({ ...common, kind: 'live' });
  if (show !== '' && label === '' && own === '' && sentence === null) {
    return makeReading({ ...common, kind: 'film', claims: [claim('player', { show })] });
  }
  const player = label === '' && own === '' ? null : claim('player', { show, label, title: own });
  return makeReading({ ...common, claims: [player, sentence] });
}

/** `- Hands`, `(Sub) FOUNDATION STONES`: a dash and the audio's sort stand before the title. */
function withoutPrefix(title: string): string {
  return title.replace(/^[-–—•·\s]+/, '').replace(/^\((?:sub|dub|dubbed|subbed)\)\s*/i, '');
}

/** `You are watching - <show> S1 E2 <title> TV14 For more actions, …`: the rating ends the title, so that is left out. */
function spoken(root: ParentNode | null): Claim | null {
  const sentence = attribute(root, '[aria-label^="You are watching"]', 'aria-label');
  const parts = /^You are watching\W+(.+?) (S\d+ ?E\d+)\b/.exec(sentence);
  return parts === null ? null : claim('page', { show: parts[1], label: parts[2] });
}
