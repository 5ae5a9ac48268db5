import { z } from 'zod';
import { command } from '@/server/kernel/command';
import { forbidden } from '@/server/kernel/errors';
import { visitors } from '@/server/kernel/policy';
import { throttle } from '@/server/kernel/throttle';
import { accountForEmail } from './entrances';
import { passwordMatches } from './password';

const perAccount = throttle({ name: 'sign-in', attempts: 10, perSeconds: 600 });
const perAddress = throttle({ name: 'sign-in-address', attempts: 50, perSeconds: 600 });

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email({ error: 'Give an e-mail address such as ada@example.com.' }).max(254));

/** Checks an e-mail address and password. The refusal does not tell which of the two was wrong. */
export const signIn = command({
  name: 'identity.signIn',
  input: z.object({
    email: emailSchema,
    password: z.string().max(200),
    /** The network address that it comes from, where known. */
    address: z.string().max(64).nullable().default(null),
  }),
  allow: [visitors],
  async run({ input, tx }) {
    if (input.address) await perAddress(input.address);
    await perAccount(input.email);
    const user = await accountForEmail(tx, input.email);
    if (!(await passwordMatches(user?.passwordHash ?? null, input.password)) || !user) {
      throw forbidden('That e-mail address and password do not belong together. Check both and try again.');
    }
    if (input.address) await perAddress.forgive(input.address);
    await perAccount.forgive(input.email);
    return { userId: user.id, name: user.name, email: user.email, tokenVersion: user.tokenVersion };
  },
  audit: (_input, result) => ({ subject: result.userId }),
});
