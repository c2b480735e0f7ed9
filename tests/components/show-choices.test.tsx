// @vitest-environment happy-dom
import './browser-double';
import { expect, it, vi } from 'vitest';
import { ShowChoices } from '../../components/show-choices';
import type { ShowPeople, ShowPreferences } from '../../lib/messages/protocol-household';
import { after, button, draw } from './draw';

const CHOICES: ShowPreferences = {
  nights: [0],
  slot: null,
  specials: false,
  oldestFirst: false,
  dayOffset: 0,
};
const person = (id: string) => ({ id, name: id, colour: '', follows: true, position: null });
const both: ShowPeople = { people: [person('Ada'), person('Ben')], audience: ['Ada'], chosen: false };

function choices(people: ShowPeople | null = null) {
  const on = { onChoose: vi.fn(), onAudience: vi.fn() };
  const box = draw(
    <ShowChoices choices={CHOICES} people={people} {...on}>
      titles
    </ShowChoices>,
  );
  const ticks = [...box.querySelectorAll<HTMLInputElement>('[type=checkbox]')];
  return { box, ticks, ...on };
}

it('takes evenings, specials, the oldest first and another day', async () => {
  const { box, ticks, onChoose } = choices();
  await after(() => button('Mon').click());
  for (const tick of ticks) await after(() => tick.click());
  const out = [...box.querySelectorAll('select')].at(-1);
  if (out === undefined) throw new Error('no choice');
  await after(() => {
    out.value = '1';
    out.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(onChoose.mock.calls.map(([change]) => change)).toEqual([
    { nights: [0, 1] },
    { specials: true },
    { oldestFirst: true },
    { dayOffset: 1 },
  ]);
});

it('says for whom it counts where there are several, and what stood before: nobody was chosen yet', async () => {
  const { ticks, onAudience } = choices(both);
  expect(ticks.slice(2).map(({ checked }) => checked)).toEqual([true, false]);
  await after(() => ticks[3]?.click());
  expect(onAudience).toHaveBeenCalledWith(['Ada', 'Ben'], []);
});
