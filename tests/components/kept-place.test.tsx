// @vitest-environment happy-dom
import './browser-double';
import { useRef } from 'preact/hooks';
import type { ComponentChild } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { useKeptPlace } from '../../components/kept-place';
import { after, button, draw, press } from './draw';

function Page({ children }: { children: ComponentChild }) {
  const main = useRef<HTMLElement>(null);
  useKeptPlace(main);
  return (
    <main ref={main}>
      <nav>
        <a href="#other">Other</a>
      </nav>
      {children}
    </main>
  );
}

const named = (...names: string[]) => names.map((name) => <button key={name}>{name}</button>);
const focused = () => document.activeElement?.textContent;

/** Draws that, with the focus on the button of the name; then that. */
async function gone(name: string, before: ComponentChild, behind: ComponentChild): Promise<void> {
  const box = draw(<Page>{before}</Page>);
  await after(() => {});
  await after(() => button(name).focus());
  await after(() => draw(<Page>{behind}</Page>, box));
}

describe('where the focus goes with what had it', () => {
  beforeEach(() => {
    location.hash = '';
  });

  it('to the control that takes its place, else to the one before', async () => {
    await gone('b', <p>{named('a', 'b', 'c')}</p>, <p>{named('a', 'c')}</p>);
    expect(focused()).toBe('c');
    await gone('c', <p>{named('a', 'b', 'c')}</p>, <p>{named('a', 'b')}</p>);
    expect(focused()).toBe('b');
  });

  it('to no control that does nothing now', async () => {
    const rest = (
      <p>
        <button key="a">a</button>
        <button key="c" disabled>
          c
        </button>
        <button key="d" tabIndex={-1}>
          d
        </button>
      </p>
    );
    await gone('b', <p>{named('a', 'b', 'c', 'd')}</p>, rest);
    expect(focused()).toBe('a');
  });

  it('to the heading of its section, where nothing else stands beside it', async () => {
    const section = (line: ComponentChild) => (
      <section>
        <h2>Data</h2>
        <button>Delete</button>
        <div>{line}</div>
      </section>
    );
    await gone('Undo', section(<button>Undo</button>), section(<p>Done</p>));
    expect(focused()).toBe('Data');
  });

  it('to the last control above a bar of the page that has none any more', async () => {
    const page = (bar: ComponentChild) => [
      <div key="seasons">{named('a', 'b')}</div>,
      <div key="bar">{bar}</div>,
      <button key="foot">foot</button>,
    ];
    await gone('Undo', page(<button>Undo</button>), page(null));
    expect(focused()).toBe('b');
  });

  it('to the heading of the page that takes the place of another, once it stands', async () => {
    const box = draw(<Page>{named('open')}</Page>);
    await after(() => {});
    await after(() => button('open').focus());
    location.hash = '#show=1';
    await after(() => draw(<Page>{null}</Page>, box));
    expect(document.activeElement).toBe(document.body);
    await after(() =>
      draw(
        <Page>
          <h1>Show</h1>
        </Page>,
        box,
      ),
    );
    expect(focused()).toBe('Show');
  });

  it('nowhere, where it was not lost', async () => {
    const box = draw(<Page>{named('a', 'b')}</Page>);
    await after(() => {});
    await after(() => button('a').focus());
    await after(() => draw(<Page>{named('a', 'c')}</Page>, box));
    expect(focused()).toBe('a');
    await after(() => {
      button('a').blur();
      document.querySelector('main')?.click();
    });
    await after(() => draw(<Page>{named('c')}</Page>, box));
    expect(document.activeElement).toBe(document.body);
  });

  it('and a key that is still held presses nothing there', async () => {
    await gone('b', <p>{named('a', 'b', 'c')}</p>, <p>{named('a', 'c')}</p>);
    expect(press('Enter', { repeat: true })).toBe(false);
    expect(press('Enter')).toBe(true);
    expect(press('Enter', { repeat: true })).toBe(true);
  });
});
