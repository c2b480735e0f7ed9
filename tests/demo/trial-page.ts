import { readFileSync } from 'node:fs';
import type { Asked, Answer } from './answer.ts';
import { html } from './answer.ts';

/** A site that the user named; one that they did not; and one whose pages only stand in frames of the first. */
export const TRIAL_HOST = 'trials.couchmark.test';
export const OTHER_HOST = 'elsewhere.couchmark.test';

const PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Player</title><link rel="icon" href="data:,"><script src="/trial.js"></script></head>
<body></body>
</html>
`;

/** The empty watch page of the adversarial plays; client/trial.js does the rest. */
export function answerTrial({ path }: Asked): Answer {
  if (path !== '/trial.js') return html(PAGE);
  return {
    status: 200,
    type: 'text/javascript',
    body: readFileSync(new URL('client/trial.js', import.meta.url)),
  };
}

export function trialAddress(show: string, season = 1, episode = 1, host = TRIAL_HOST): string {
  return `https://${host}/${encodeURIComponent(show.replaceAll(' ', '-'))}/${season}/${episode}`;
}
