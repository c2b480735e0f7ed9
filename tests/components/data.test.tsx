// @vitest-environment happy-dom
import './browser-double';
import { describe, expect, it, vi } from 'vitest';
import { BackupPreview } from '../../components/backup-preview';
import { DataForm } from '../../components/data-form';
import { fileWords } from '../../components/file-words';
import { UnsavedNotice } from '../../components/unsaved-notice';
import { WorkBar } from '../../components/work-bar';
import type { BackupPreview as Found, DataFacts } from '../../lib/messages/protocol-backup';
import { after, button, buttonNames, draw, findButton, press } from './draw';

const FACTS: DataFacts = {
  shows: 12,
  plays: 1,
  waiting: 0,
  entries: 20,
  backedUpAt: null,
  weekly: false,
  weeklyFailed: null,
  unsaved: false,
};

function form(facts: Partial<DataFacts> = {}, bytes: number | null = 2_340_000, busy = false) {
  const on = {
    onSave: vi.fn(),
    onWeekly: vi.fn(),
    onFile: vi.fn(),
    onRebuild: vi.fn(),
    onErase: vi.fn(),
  };
  return { on, box: draw(<DataForm facts={{ ...FACTS, ...facts }} bytes={bytes} busy={busy} {...on} />) };
}

describe('what is kept', () => {
  it('is counted, with its size where the browser says it', () => {
    expect(form().box.textContent).toContain('12 shows · 1 watched episode · 2.3 MB');
    expect(form({}, null).box.textContent).not.toContain('MB');
    expect(form({}, 51_234).box.textContent).toContain('51 kB');
  });

  it('says when it was last saved', () => {
    expect(form().box.textContent).toContain('Not backed up yet.');
    const at = new Date(2026, 2, 1, 20, 15).getTime();
    expect(form({ backedUpAt: at }).box.textContent).toContain('Last backed up: 1 March 2026 20:15');
  });

  it('says why a weekly file was not written', () => {
    expect(form({ weeklyFailed: 'failed' }).box.textContent).toContain('could not be written');
    expect(form({ weeklyFailed: 'notAllowed' }).box.textContent).toContain('no longer lets');
  });

  it('is kept where the question is left with Escape', async () => {
    const { on, box } = form();
    await after(() => button('Delete everything').click());
    await after(() => press('Escape'));
    expect(box.querySelector('form')).toBeNull();
    expect(on.onErase).not.toHaveBeenCalled();
  });

  it('is deleted only after the word was typed', async () => {
    const { on, box } = form();
    await after(() => button('Delete everything').click());
    const field = box.querySelector<HTMLInputElement>('input[type=text]');
    if (field === null) throw new Error('no field');
    expect(document.activeElement).toBe(field);
    const type = (text: string) =>
      after(() => {
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
    const submit = () =>
      after(() =>
        box.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })),
      );
    for (const text of ['', 'yes', 'delet']) {
      await type(text);
      await submit();
    }
    expect(on.onErase).not.toHaveBeenCalled();
    await type(' DELETE ');
    await submit();
    expect(on.onErase).toHaveBeenCalledOnce();
    expect(box.querySelector('form')).toBeNull();
  });

  it('begins nothing else while something is going on', async () => {
    const { on, box } = form({}, null, true);
    const open = [...box.querySelectorAll<HTMLElement>('button:not([role]), input')];
    expect(open.map((one) => one.getAttribute('aria-disabled'))).toEqual(open.map(() => 'true'));
    // They keep the focus all the same.
    expect(box.querySelector(':disabled')).toBeNull();
    for (const one of open) await after(() => one.click());
    for (const begun of [on.onSave, on.onFile, on.onRebuild]) expect(begun).not.toHaveBeenCalled();
    expect(box.querySelector('form')).toBeNull();
  });
});

describe('a file, before it is brought in', () => {
  const FOUND: Found = {
    plays: { fresh: 3, known: 1200 },
    marks: { fresh: 0, known: 5 },
    shows: { fresh: 1, known: 2 },
    people: ['Ada <b>', ''],
    titles: { fresh: 0, known: 1, changed: 2 },
    choices: { fresh: 0, known: 0, changed: 0 },
    waiting: { fresh: 0, known: 1 },
    differing: 1,
    takenBack: 2,
    leaving: 4,
    empty: false,
  };
  const preview = (more: Partial<Found> = {}) => {
    const on = { onBring: vi.fn(), onCancel: vi.fn() };
    return { on, box: draw(<BackupPreview name="a.json" found={{ ...FOUND, ...more }} {...on} />) };
  };

  it('says what is new, what changes, what is known, and what is left out and why', () => {
    const { box } = preview();
    const rows = [...box.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(rows.slice(0, 4)).toEqual([
      ['Watched episodes', '3', '', '1,200'],
      ['Skips, jumps and other marks', '0', '', '5'],
      ['Shows', '1', '', '2'],
      ['What services call a show', '0', '2', '1'],
    ]);
    expect([...box.querySelectorAll('li')].map((one) => one.textContent)).toEqual([
      'New in the household: Ada <b>, Home',
      '1 mark is left out: it is here with other contents, and the one here stays.',
      '2 marks were undone here since, and stay undone when the file is added.',
      '1 waiting episode is left out: it waits here already, or was answered here.',
    ]);
    expect(box.textContent).toContain('4 watched episodes that are only here are undone');
  });

  it('is added to what is here, or replaces it', async () => {
    const { on } = preview();
    await after(() => button('Add to what is here').click());
    await after(() => button('Replace what is here').click());
    expect(on.onBring.mock.calls).toEqual([['merge'], ['replace']]);
  });

  it('into an empty library is only added, with its settings', () => {
    const { box } = preview({ empty: true });
    expect(findButton('Replace what is here')).toBeNull();
    expect(box.textContent).toContain('Settings are taken over too');
  });
});

describe('work that takes a while', () => {
  it('says how far it is, where that is known, and can be left', async () => {
    const onCancel = vi.fn();
    const box = draw(<WorkBar words="workReading" share={0.25} onCancel={onCancel} />);
    expect(box.querySelector('progress')?.getAttribute('value')).toBe('0.25');
    await after(() => button('Cancel').click());
    expect(onCancel).toHaveBeenCalledOnce();
    draw(<WorkBar words="workErasing" share={null} onCancel={null} />);
    expect(document.querySelector('progress')?.hasAttribute('value')).toBe(false);
    expect(buttonNames()).toEqual([]);
  });
});

it('what a file is refused for is a sentence, also for codes that others use', () => {
  expect(fileWords('badEntry', 'plays 12: when.day')).toContain('(plays 12: when.day)');
  expect(fileWords('unreachable', '')).not.toBe('');
  expect(fileWords('constructor', '')).not.toContain('function');
});

it('that nothing is saved yet can be answered in three ways', async () => {
  const on = { onSave: vi.fn(), onWeekly: vi.fn(), onLater: vi.fn() };
  const box = draw(<UnsavedNotice {...on} />);
  expect(box.textContent).toContain('removing the extension deletes all of it');
  for (const name of buttonNames()) await after(() => button(name).click());
  expect(Object.values(on).map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1]);
});
