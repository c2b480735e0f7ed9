// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { drawPicture, takePicture } from '../../lib/ui/picture';
import { readSnapshot, SNAPSHOT_ROWS, writeSnapshot, type Snapshot } from '../../lib/ui/snapshot';
import { inventRow, inventTonight, TODAY } from '../components/invented';

const PAGE = `<main class="main"><p data-today="">Sunday</p><ul aria-label="Tonight"><li data-show="1"><h2>Night &lt;b&gt; Ferry</h2><span style="--hue: 20;"></span><svg viewBox="0 0 20 20"><path d="M1 1"></path></svg><button class="mark" aria-label="Mark">x</button><a href="https://example.org/" class="service">There</a></li></ul></main>`;

function pageOf(html: string): Element {
  const box = document.createElement('div');
  box.innerHTML = html;
  return box;
}

function drawn(html: string, actions: boolean): Element {
  const picture = drawPicture(takePicture(pageOf(html)), document, actions);
  if (!(picture instanceof Element)) throw new Error('no element');
  return picture;
}

describe('a picture of the page', () => {
  it('is drawn again as it was', () => {
    expect(drawn(PAGE, true).innerHTML).toBe(PAGE);
    expect(drawn(PAGE, true).querySelector('path')?.namespaceURI).toBe('http://www.w3.org/2000/svg');
  });

  it('is drawn without anything to press or follow, and without the day, on another day', () => {
    const page = drawn(PAGE, false);
    expect(page.querySelectorAll('button, a, [href], [aria-label="Mark"]')).toHaveLength(0);
    expect(page.querySelector('.mark')?.localName).toBe('span');
    expect(page.querySelector('[data-today]')?.textContent).toBe('');
    expect(page.querySelector('h2')?.textContent).toBe('Night <b> Ferry');
  });

  it('never carries what a page runs', () => {
    expect(drawn('<p onclick="x()">a</p>', true).innerHTML).toBe('<p>a</p>');
  });
});

describe('the snapshot', () => {
  const kept = new Map<string, string>();
  const cupboard = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  };
  const snapshot: Snapshot = {
    build: '1.2.3',
    day: TODAY,
    profileId: 'default',
    language: 'en',
    direction: 'ltr',
    tonight: inventTonight({
      continue: Array.from({ length: 40 }, (_, index) => inventRow(index)),
      waiting: [inventRow(99)],
    }),
    days: { '2026-11-22 x': 'Sunday' },
    picture: ['div', {}, 'rows'],
  };

  it('comes back with its first rows, to be acted on', () => {
    writeSnapshot(cupboard, snapshot);
    const back = readSnapshot(cupboard, '1.2.3', TODAY);
    expect(back?.actable).toBe(true);
    expect(back?.snapshot.picture).toEqual(snapshot.picture);
    expect(back?.snapshot.tonight.groups.flatMap(({ rows }) => rows)).toHaveLength(SNAPSHOT_ROWS);
  });

  it('is only looked at on another day, or while another profile is on', () => {
    writeSnapshot(cupboard, snapshot);
    expect(readSnapshot(cupboard, '1.2.3', '2026-11-23')?.actable).toBe(false);
    kept.set('couchmark.profile', 'ada');
    expect(readSnapshot(cupboard, '1.2.3', TODAY)?.actable).toBe(false);
  });

  it('of another build is not painted', () => {
    writeSnapshot(cupboard, snapshot);
    expect(readSnapshot(cupboard, '1.2.4', TODAY)).toBeNull();
  });

  it.each([
    null,
    '',
    'nonsense',
    '{}',
    'null',
    '{"build":"1.2.3","day":"","profileId":"","picture":[],"tonight":{}}',
  ])('that cannot be read (%s) is none', (text) => {
    if (text === null) kept.delete('couchmark.tonight');
    else kept.set('couchmark.tonight', text);
    expect(readSnapshot(cupboard, '1.2.3', TODAY)).toBeNull();
  });

  it('may be refused a place', () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(() => writeSnapshot(full, snapshot)).not.toThrow();
  });
});
