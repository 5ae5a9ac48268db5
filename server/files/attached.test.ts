import { expect, test } from 'vitest';
import type { Actor } from '@/server/kernel/actor';
import { newId } from '@/server/kernel/ids';
import { mayChange } from './attached';

const studioId = newId('studio');
const client: Actor = {
  kind: 'link',
  linkId: newId('link'),
  purpose: 'brief',
  subjectId: newId('brief'),
  studioId,
};
const member: Actor = { kind: 'user', userId: newId('user'), studioId, role: 'member' };

test('the client changes what somebody of theirs attached, by whatever link', () => {
  expect(mayChange(client, newId('briefPerson'))).toBe(true);
  expect(mayChange(client, newId('link'))).toBe(true);
});

test.each([newId('user'), 'system:seed', 'system:import', 'visitor'])('not what %s attached', author => {
  expect(mayChange(client, author)).toBe(false);
  expect(mayChange(member, author)).toBe(true);
});
