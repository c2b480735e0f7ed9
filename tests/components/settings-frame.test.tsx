// @vitest-environment happy-dom
import './browser-double';
import { expect, it, vi } from 'vitest';
import { EVENING, EveningForm, MARKING, MarkingForm } from '../../components/choices-form';
import { textsOf } from '../../components/setting';
import { SettingsFrame, type SettingsPart } from '../../components/settings-frame';
import type { SettingsValues } from '../../lib/messages/protocol-settings';
import { after, draw } from './draw';

const VALUES: SettingsValues = {
  toasts: 'some',
  addShows: true,
  lookUp: true,
  eveningEndsAt: 4,
  thresholds: { finished: 0.9, played: 0.42 },
  theme: 'system',
  language: '',
  region: '',
  notifyNew: false,
};

function parts(onChange = vi.fn()): SettingsPart[] {
  return [
    {
      id: 'marking',
      title: 'Marking',
      settings: MARKING.map((keys) => textsOf(...keys)),
      part: <MarkingForm values={VALUES} onChange={onChange} />,
    },
    {
      id: 'evening',
      title: 'The evening',
      settings: EVENING.map((keys) => textsOf(...keys)),
      part: <EveningForm values={VALUES} onChange={onChange} onNotify={vi.fn()} />,
    },
  ];
}

const shown = (sought: string) => {
  const box = draw(<SettingsFrame parts={parts()} sought={sought} onSought={vi.fn()} />);
  return {
    parts: [...box.querySelectorAll('section')].map(({ id }) => id),
    ways: [...box.querySelectorAll('nav li')].map((one) => one.textContent),
    settings: [...box.querySelectorAll('legend, [role=switch], label.line > span')].map(
      (one) => one.textContent,
    ),
    says: box.querySelector('[role=status]')?.textContent,
  };
};

it('shows everything as long as nothing is looked for', () => {
  const { parts: sections, settings, ways } = shown('');
  expect(sections).toEqual(['marking', 'evening']);
  expect(ways).toEqual(['Marking', 'The evening']);
  expect(settings).toHaveLength(MARKING.length + EVENING.length);
});

it('finds one setting by what it says, whatever the case, and leaves the rest out', () => {
  expect(shown('SENT tmdb')).toMatchObject({ parts: ['marking'], settings: ['Look titles up at TMDB'] });
  expect(shown('midnight')).toMatchObject({ parts: ['evening'], settings: ['The evening ends at'] });
});

it('shows a part whole whose title is looked for', () => {
  expect(shown('the evening').settings).toContain('Say what is new');
});

it('says so when there is none', () => {
  expect(shown('coffee')).toMatchObject({ parts: [], ways: [], says: 'No setting of that name.' });
});

it('changes a threshold and keeps the other, and shows a value that is not among the usual ones', async () => {
  const onChange = vi.fn();
  const box = draw(<SettingsFrame parts={parts(onChange)} sought="" onSought={vi.fn()} />);
  const [finished, played] = box.querySelectorAll('select');
  if (finished === undefined || played === undefined) throw new Error('no thresholds');
  expect(played.value).toBe('0.42');
  await after(() => {
    finished.value = '0.95';
    finished.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(onChange).toHaveBeenCalledWith({ thresholds: { finished: 0.95, played: 0.42 } });
});
