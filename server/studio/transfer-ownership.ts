import { z } from 'zod';
import { assertProved } from '@/server/identity/proved';
import { personOf } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { conflict } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { members } from '@/server/kernel/policy';
import { changeMembership } from './membership-change';

/** Makes another member an owner in one's own place; one stays, as a manager. Asks for a fresh proof. */
export const transferOwnership = command({
  name: 'studio.transferOwnership',
  input: z.object({ userId: id('user'), sessionId: id('session') }),
  allow: [members('owner')],
  async run(scope) {
    const { actor, input } = scope;
    const userId = personOf(actor);
    if (input.userId === userId) throw conflict('You are an owner already.');
    await assertProved(scope, input.sessionId);
    const before = await changeMembership(scope, input.userId, 'owner');
    await changeMembership(scope, userId, 'manager');
    return { before };
  },
  audit: ({ userId }, { before }) => ({ subject: userId, detail: { role: 'owner', before } }),
});
