import { expect, it } from 'vitest';
import { limitTelling, noteClosed } from '../../../lib/background/reports/limit-questions';
import { reportOfBegan } from '../../../lib/background/reports/report-viewing';
import type { WatchOutcome } from '../../../lib/messages/protocol-watch';
import { eveningOf } from '../../support/evening';

async function home() {
  const { tools, clock } = await eveningOf();
  const titled = (show: string) =>
    reportOfBegan(
      {
        site: 'netflix',
        siteId: null,
        siteShowId: null,
        claims: [{ source: 'player', show, label: 'S1 E1' }],
        language: 'en',
        siteProfile: null,
        viewing: show,
        duration: 1400,
      },
      tools,
    );
  const asks = async (show: string) => {
    const report = titled(show);
    const asked: WatchOutcome = {
      reportId: report.reportId,
      outcome: 'asked',
      show,
      pair: null,
      tell: true,
    };
    return (await limitTelling(tools, report, asked)).tell;
  };
  return { clock, asks, close: (show: string) => noteClosed(tools, titled(show).titleKey) };
}

it('one question an evening is asked on a page', async () => {
  const { asks, clock } = await home();
  expect([await asks('Lanterns'), await asks('Dawn')]).toEqual([true, false]);
  clock.pass(24 * 60 * 60 * 1000);
  expect(await asks('Dawn')).toBe(true);
});

it('none of a title whose question was closed twice, which takes no other’s place', async () => {
  const { asks, close } = await home();
  await close('Lanterns');
  await close('Lanterns');
  expect([await asks('Lanterns'), await asks('Dawn')]).toEqual([false, true]);
});
