import { z } from 'zod';
import { personOf } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { invalid } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { people } from '@/server/kernel/policy';
import { PROVIDER_NAMES, PROVIDERS } from './domain/provider';
import { assertProved } from './proved';
import { configuredProviders } from './providers';

/** Lets somebody go to a provider to connect an account of theirs, once they proved who they are here. */
export const beginConnecting = command({
  name: 'identity.beginConnecting',
  input: z.object({ provider: z.enum(PROVIDERS), sessionId: id('session') }),
  allow: [people],
  async run(scope) {
    const { provider, sessionId } = scope.input;
    if (!configuredProviders().includes(provider))
      throw invalid(`${PROVIDER_NAMES[provider]} is not set up here.`);
    await assertProved(scope, sessionId);
    return { userId: personOf(scope.actor), provider };
  },
  audit: () => null,
});
