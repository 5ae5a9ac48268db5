import { eq } from 'drizzle-orm';
import { studios } from '@/db/schema/studio';
import { assertProved, provedOn } from '@/server/identity/proved';
import { ownAccount } from '@/server/identity/queries';
import { command } from '@/server/kernel/command';
import { invalid } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { members } from '@/server/kernel/policy';
import { accessSchema, gateOf } from './domain/access';

/**
 * Says what the studio asks of everybody who works in it. It holds with the next request of each; whoever asks for it
 * must meet it themselves.
 */
export const saveAccess = command({
  name: 'studio.saveAccess',
  input: accessSchema.extend({ sessionId: id('session') }),
  allow: [members('owner')],
  async run(scope) {
    const { tx, actor, now, input } = scope;
    const { sessionId, ...rules } = input;
    const studioId = actor.studioId!;
    await assertProved(scope, sessionId);
    const { email } = await ownAccount.within(scope, {});
    const gate = gateOf({ ...rules, closedAt: null }, { email, ...(await provedOn(scope, sessionId)) }, now);
    if (gate === 'address')
      throw invalid(`Your own address is ${email}: with these domains you would be out yourself.`, {
        emailDomains: `Your own address is ${email}.`,
      });
    if (gate)
      throw invalid('Set up your own second factor first, or you would be out yourself.', {
        requiresSecondFactor: 'Set up your own second factor first.',
      });
    await tx.update(studios).set(rules).where(eq(studios.id, studioId));
    return { studioId };
  },
  audit: ({ sessionId: _, ...rules }, { studioId }) => ({ subject: studioId, detail: rules }),
});
