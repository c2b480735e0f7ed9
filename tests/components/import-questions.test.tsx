// @vitest-environment happy-dom
import './browser-double';
import { expect, it } from 'vitest';
import { ImportQuestions } from '../../components/import-questions';
import type { ImportQuestion } from '../../lib/messages/protocol-import';
import { button, buttonNames, draw } from './draw';

const candidate = {
  showId: 7,
  name: 'Ash',
  year: 2019,
  poster: null,
  pair: null,
  episodeTitle: null,
  reasons: [],
};

it.each([
  ['Find the show…', []],
  ['Another show…', [candidate]],
])('a title is answered by “%s”, as shows were offered or not', (words, candidates) => {
  const question = { key: 'k', words: 'Ash', year: null, rows: 2, examples: [], candidates };
  draw(
    <ImportQuestions
      questions={[question satisfies ImportQuestion]}
      searching={null}
      onAnswer={() => {}}
      onSearch={() => {}}
    />,
  );
  expect(buttonNames()).toContain(words);
  // Every title has such a button: for which it is, is read with it.
  const described = button(words).getAttribute('aria-describedby');
  expect(document.getElementById(described ?? '')?.textContent).toBe('Ash');
});
