import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import { changeSettings, readSettings } from '../../lib/background/edit-settings';
import { isFirstTime } from '../../lib/background/greet';
import { CHECKS } from '../../lib/messages/check';
import type { Database } from '../../lib/store/db';
import { freshDatabase } from '../support/database';

let db: Database;
beforeEach(() => {
  db = freshDatabase();
});

describe('what the user may choose', () => {
  it('starts as it is meant for most', async () => {
    expect(await readSettings(db)).toEqual({
      toasts: 'some',
      addShows: true,
      lookUp: true,
      eveningEndsAt: 4,
      thresholds: { finished: 0.9, played: 0.5 },
      theme: 'system',
      language: '',
      region: '',
      notifyNew: false,
    });
  });

  it('changes what is named, keeps the rest and says how all of it stands', async () => {
    const answer = await changeSettings(db, { toasts: 'none', lookUp: false });
    expect(answer).toMatchObject({ ok: true, value: { toasts: 'none', lookUp: false, addShows: true } });
    await changeSettings(db, { eveningEndsAt: 6 });
    expect(await readSettings(db)).toMatchObject({ toasts: 'none', lookUp: false, eveningEndsAt: 6 });
  });

  it.each([
    { credential: 'stolen' },
    { toasts: 'loud' },
    { eveningEndsAt: 13 },
    { eveningEndsAt: 3.5 },
    { thresholds: { finished: 1.5, played: 0.5 } },
    { language: 'Deutsch!' },
    { region: 'de' },
  ])('is not changed by %j', (change) => {
    expect(v.safeParse(CHECKS['settings.set'], { change }).success).toBe(false);
  });

  it.each([{}, { language: 'zh-Hant-TW' }, { language: '' }, { region: 'DE' }, { region: '' }])(
    'may be changed by %j',
    (change) => expect(v.safeParse(CHECKS['settings.set'], { change }).success).toBe(true),
  );
});

describe('the welcome', () => {
  it('is for the first time alone, also when it is asked twice at once', async () => {
    expect(await Promise.all([isFirstTime(db), isFirstTime(db)])).toEqual([true, false]);
    expect(await isFirstTime(db)).toBe(false);
  });
});
