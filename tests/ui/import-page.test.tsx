// @vitest-environment happy-dom
import '../components/browser-double';
import type { ComponentChild } from 'preact';
import { useRef } from 'preact/hooks';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useKeptPlace } from '../../components/kept-place';
import { ImportPage } from '../../entrypoints/library/import-page';
import { fault, ok } from '../../lib/domain/result';
import { answerReading, type ReadingAsked, type ReadingSaid } from '../../lib/formats/answer-reading';
import type { Ports } from '../../lib/ui/ports';
import type { StartReading } from '../../lib/ui/reading';
import { demoShow, importHouse, standingPlays, TODAY } from '../background/import/import-house';
import { button, click, draw, freshPage } from '../components/draw';

const MARSH = demoShow('Saltmarsh Nine');

/** Reads at once and in the same thread, by the code that a worker runs. */
const readHere: StartReading = (files) => {
  let heard: (said: ReadingSaid) => void = () => {};
  let ask: (asked: ReadingAsked) => void = () => {};
  answerReading({
    addEventListener: (_, listener) => {
      ask = (data) => listener(new MessageEvent('message', { data }));
    },
    postMessage: (said) => heard(said),
  });
  const next = <K extends ReadingSaid['kind']>(...kinds: K[]) =>
    new Promise<Extract<ReadingSaid, { kind: K }>>((resolve) => {
      heard = (said) => {
        const wanted: readonly string[] = kinds;
        if (wanted.includes(said.kind)) resolve(said as Extract<ReadingSaid, { kind: K }>);
      };
    });
  const done = next('read', 'failed');
  ask({ files });
  return {
    done,
    async next() {
      const portion = next('portion');
      ask('next');
      return portion;
    },
    end: () => {},
  };
};

/** As the library frames its pages. */
function Framed({ children }: { readonly children: ComponentChild }) {
  const page = useRef<HTMLDivElement>(null);
  useKeptPlace(page);
  return <div ref={page}>{children}</div>;
}

/** The page before a real background and the stand-in of the catalogue. */
async function open(lookUp = true) {
  const house = importHouse();
  const { tell, tools, progress } = house.work();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => house.share(file as Blob));
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => undefined);
  const ports: Ports = {
    async send(name, payload) {
      if (name === 'settings.get') return ok({ lookUp }) as never;
      if (name === 'log.undo' || name === 'log.restore') {
        const { op } = payload as { op: string };
        const turned = await (name === 'log.undo' ? progress.undo(op) : progress.restore(op));
        return turned.ok ? (ok({ what: [], rows: [] }) as never) : (fault('bug') as never);
      }
      return tell(name as never, payload as never) as never;
    },
    onChanged: () => () => {},
    later: (ms, callback) => {
      const timer = setTimeout(callback, Math.min(ms, 5));
      return () => clearTimeout(timer);
    },
    newId: () => 'op',
  };
  const profiles = [{ id: 'default', name: '', colour: '' }];
  draw(
    <Framed>
      <ImportPage ports={ports} profiles={profiles} today={TODAY} reading={readHere} />
    </Framed>,
  );
  await vi.waitFor(() => expect(document.querySelector('input[type=file]')).not.toBe(null));
  return {
    db: tools.db,
    choose(...files: File[]) {
      const field = document.querySelector('input[type=file]');
      Object.defineProperty(field, 'files', { configurable: true, value: files });
      field?.dispatchEvent(new Event('change', { bubbles: true }));
    },
  };
}

const says = (words: string | RegExp) =>
  vi.waitFor(() => expect(document.body.textContent).toMatch(words), { timeout: 10_000 });

/** Each click a second after the one before. */
function press(name: string): void {
  click(button(name), (clicks += 1000));
}

let clicks = 0;

describe('the import page', () => {
  beforeEach(freshPage);

  it('reads each step aloud, in a place that stands from the beginning', async () => {
    const { choose } = await open();
    const status = document.querySelector('[role=status].unseen-words');
    const heard = async (words: string) => {
      await vi.waitFor(() => expect(status?.textContent).toBe(words), { timeout: 10_000 });
      expect(status?.isConnected).toBe(true);
    };
    await heard('');
    choose(new File(['show,season,episode,date\nSaltmarsh Nine,1,1,2025-01-01\n'], 'mine.csv'));
    await heard('Whose history is it?');
    press('Look the shows up');
    await heard('What would be imported');
    press('Add to my shows');
    await heard('It is in your list');
    // What is taken back is no longer said to be there.
    press('Undo');
    await says('Everything is as it was before');
    await heard('');
    press('Bring it back');
    await heard('It is in your list');
  });

  it('leads from a file to the list, and back', async () => {
    const { choose, db } = await open();
    choose(
      new File(
        ['show,season,episode,date\nSaltmarsh Nine,1,1,2025-01-01\nSaltmarsh Nine,1,99,2025-01-01\n'],
        'mine.csv',
      ),
    );
    await says('Whose history is it?');
    press('Look the shows up');
    await says('1 episode of 1 show would be marked as watched');
    await says('All 2 rows of your files');
    expect(await standingPlays(db)).toEqual([]);
    press('Add to my shows');
    await says('1 episode of 1 show added');
    expect(await standingPlays(db)).toEqual([`${MARSH.id} S1 E1 2025-01-01`]);
    const onward = () => document.querySelector('.line a.primary');
    expect([onward()?.textContent, onward()?.getAttribute('href')]).toEqual(['Open my shows', '#']);
    press('Undo');
    await says('Everything is as it was before');
    expect(onward()).toBe(null);
    expect(await standingPlays(db)).toEqual([]);
    press('Bring it back');
    await says('1 episode of 1 show added');
    press('Import more');
    await says('Drop files here');
    // However much later, it can still be taken back.
    await says('Imported last');
    press('Take back');
    await says('Everything is as it was before');
    expect(await standingPlays(db)).toEqual([]);
  });

  it('asks once about a title, and takes the answer for all its rows', async () => {
    const { choose } = await open();
    choose(new File(['show,season,episode\nThe Orchard Line,1,1\nThe Orchard Line,1,2\n'], 'mine.csv'));
    await says('Whose history is it?');
    press('Look the shows up');
    await says('Which shows are these?');
    // Nothing would come of it yet: the answers are what to go on with.
    expect(button('Add to my shows').className).toBe('chip');
    expect(document.body.textContent).not.toContain('Show by show');
    press('This show: The Orchard Line (1988)');
    await says('2 episodes of 1 show would be marked');
    expect(button('Add to my shows').className).toBe('primary');
    expect(document.body.textContent).toContain('Show by show 1 show');
    expect(document.body.textContent).not.toContain('Which shows are these?');
  });

  it('leads who answers by keys from one question to the next, and shows what was asked meanwhile', async () => {
    const { choose } = await open();
    const asked = ['The Orchard Line', 'Nobody Knows', 'Nobody Else'];
    choose(new File([`show,season,episode\n${asked.map((show) => `${show},1,1\n`).join('')}`], 'mine.csv'));
    await says('Whose history is it?');
    press('Look the shows up');
    await says('Which shows are these?');
    const cards = () => [...document.querySelectorAll('.inbox article')];
    const titles = () => cards().map((card) => card.getAttribute('aria-label'));
    for (let left = titles(); left.length > 1; left = titles()) {
      const skip = button(`Skip: ${left[0]}`);
      skip.focus();
      press(`Skip: ${left[0]}`);
      await vi.waitFor(() => expect(titles()).toEqual(left.slice(1)));
      expect(cards()[0]?.contains(document.activeElement)).toBe(true);
      await vi.waitFor(() => expect(button('Add to my shows').matches(':disabled')).toBe(false), {
        timeout: 10_000,
      });
      expect(cards()[0]?.contains(document.activeElement)).toBe(true);
    }
  });

  it('says that titles are not looked up where that is switched off, and where to change it', async () => {
    const { choose } = await open(false);
    choose(new File(['show,season,episode\nThe Orchard Line,1,1\n'], 'mine.csv'));
    await says('“Look titles up at TMDB” is off');
    expect(document.body.textContent).not.toContain('are looked up at TMDB');
    expect(document.querySelector('a')?.getAttribute('href')).toBe('/options.html#marking');
    press('Next');
    await says('Which shows are these?');
    await says('“Look titles up at TMDB” is off');
  });

  it.each([
    ['nothing.csv', '', 'There is nothing in nothing.csv. Nothing was changed.'],
    ['letter.csv', 'dear,friend\nhello,there\n', 'no format that is known'],
  ])('says what is wrong with %s', async (name, content, words) => {
    const { choose } = await open();
    choose(new File([content], name));
    await says(words);
    expect(document.querySelector('[role=alert]')?.textContent).toContain(name);
    expect(document.querySelector('input[type=file]')).not.toBe(null);
  });
});
