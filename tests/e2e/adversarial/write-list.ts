/** Writes docs/adversarial-plays.md from the trials: `node tests/e2e/adversarial/write-list.ts`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Trial } from './trial.ts';
import { GOING_ON } from './trials-going-on.ts';
import { ONE_VIDEO } from './trials-one-video.ts';
import { OTHER_VIDEOS } from './trials-other-videos.ts';
import { TABS_AND_SITES } from './trials-tabs.ts';

const PARTS: readonly (readonly [title: string, trials: readonly Trial[]])[] = [
  ['One episode on one source', ONE_VIDEO],
  ['Adverts, trailers, previews, live channels, films, several videos', OTHER_VIDEOS],
  ['On to the next, away and back, labels that lag or lie', GOING_ON],
  ['Several tabs, sleeping tabs, and services’ own pages', TABS_AND_SITES],
];

function wanted({ marks, asks = 0 }: Trial): string {
  const question = asks === 0 ? '' : 'a question';
  return [marks, question].filter((part) => part !== '').join(', and ') || 'nothing';
}

const tables = PARTS.map(([title, trials]) => {
  const rows = trials.map((trial) => `| ${trial.name} | ${wanted(trial)} |`);
  return [`## ${title}`, '', '| what happens | what must come of it |', '| --- | --- |', ...rows, ''].join(
    '\n',
  );
});
const count = PARTS.reduce((sum, [, trials]) => sum + trials.length, 0);
const text = `# Adversarial plays

${count} plays that ask for a false mark or for a missing one. Each runs in a real Chromium with the production build, in a tab
of its own and with a show of its own; exactly what stands here must come of it, no mark more and none less
(\`tests/e2e/adversarial\`). Adverts without a sign, two sources that disagree and labels that were left behind end in a
question, since Couchmark marks only what it is sure of.

Videos run at up to 16 times the speed, which the playback rule allows. Not among them: players in frames, since no
service of the registry has one; a page that comes back from the browser's back/forward cache, which the driver
switches off; an advert that the service has put into the episode's own stream.

${tables.join('\n')}`;
writeFileSync(fileURLToPath(new URL('../../../docs/adversarial-plays.md', import.meta.url)), text);
