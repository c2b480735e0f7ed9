import * as v from 'valibot';
import { expect, it } from 'vitest';
import { ok } from '../../lib/domain/result';
import { CHECKS } from '../../lib/messages/check';
import type { MessageName } from '../../lib/messages/protocol';
import { createReporter } from '../../lib/watch/report';
import { uuidV7 } from '../../lib/domain/ids';
import { labelled, Tab, withId } from './tab';

it('everything that is told passes the checks of the background', async () => {
  const sent: [MessageName, unknown][] = [];
  const reporter = createReporter({
    site: 'demo',
    ask: async (name, payload) => {
      sent.push([name, payload]);
      return ok(JSON.parse('{"played":0,"thresholds":{"finished":0.9,"played":0.5}}'));
    },
    wait: async () => null,
    newId: () => uuidV7(1, (bytes) => bytes.fill(7)),
    language: () => 'en',
    offset: () => -330,
    onState: () => null,
  });
  const tabs = [
    new Tab().load().playTo(1).next(labelled(1, 2)).playTo(0.85).pause().close(),
    new Tab(withId('7'))
      .load()
      .playTo(0.2)
      .seek(0.9)
      .playTo(1)
      .load({ ...withId('8'), claims: [] })
      .playTo(1),
    new Tab(labelled(1, 1), 3600).load().play(1800).close(),
  ];
  for (const tab of tabs) for (const effect of tab.effects) reporter.tell(effect);
  await Promise.resolve();
  expect(new Set(sent.map(([name]) => name)).size).toBe(3);
  for (const [name, payload] of sent) expect(v.safeParse(CHECKS[name], payload).issues, name).toBeUndefined();
});
