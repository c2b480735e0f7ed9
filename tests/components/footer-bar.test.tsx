// @vitest-environment happy-dom
import './browser-double';
import { expect, it } from 'vitest';
import { FooterBar } from '../../components/footer-bar';
import { draw, freshPage } from './draw';

it('writes what is read aloud once, its names apart', async () => {
  const box = freshPage();
  const bar = (waiting: number) => (
    <FooterBar
      said="Night Ferry S1 E2 watched"
      names={['Night Ferry']}
      undoes={null}
      asking={0}
      waiting={waiting}
      onUndo={() => {}}
      onWaiting={() => {}}
    />
  );
  draw(bar(0), box);
  const line = box.querySelector('[role=status]');
  if (line === null) throw new Error('no line');
  expect(line.innerHTML).toBe('<bdi class="said-name">Night Ferry</bdi> S1 E2 watched');
  const written: MutationRecord[] = [];
  const observer = new MutationObserver((records) => written.push(...records));
  observer.observe(line, { subtree: true, childList: true, characterData: true });
  // Something else changes.
  draw(bar(1), box);
  await Promise.resolve();
  expect([...written, ...observer.takeRecords()]).toEqual([]);
});
