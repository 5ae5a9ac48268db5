import { expect, test } from 'vitest';
import { BASE_CATALOGUE } from '@/server/catalogue/domain/base';
import { suggestPlan } from './suggest-plan';
import { answersWith } from './testing/examples';
import { traceOf } from './trace';

const briefWith = (extra: string, ...whats: string[]) =>
  answersWith({
    features: {
      items: whats.map(what => ({ what, why: 'The members want it so', priority: 'must' })),
      extra: { 'q-other': extra },
    },
    roles: { items: [{ name: 'Member', people: 20, may: 'See the roster' }] },
  });
const keysOf = (answers: ReturnType<typeof briefWith>) =>
  suggestPlan({ answers, catalogue: BASE_CATALOGUE }).features.map(one => one.key);

test.each([
  'No tracking of where members are: the minutes are typed by the member, never read from GPS. No chat either.',
  'Not wanted: GPS tracking, chat.',
  'GPS tracking of members, a chat (both are not wanted)',
  'There must be no GPS tracking and no chat.',
])('what the client refuses becomes no work: %s', refusal => {
  const without = keysOf(briefWith('', 'Standby roster'));
  expect(keysOf(briefWith(refusal, 'Standby roster'))).toEqual(without);
  expect(keysOf(briefWith('', 'Standby roster', refusal))).toEqual(without);
});

test('another sentence of the same answer is heard, and is no feature of its own', () => {
  const keys = keysOf(briefWith('No online shop. We send reminders by mail.', 'Standby roster'));
  expect(keys).toContain('feature:reminders');
  expect(keys.filter(key => key.startsWith('feature:features.q-'))).toEqual([]);
});

test('a refusal asks for no work, so nothing has to serve it', () => {
  const answers = briefWith('No chat', 'No online shop');
  const trace = traceOf(answers, { features: [], parts: [] });
  expect(trace.answers.filter(one => one.asks).map(one => one.answer.section)).toEqual(['roles']);
});
