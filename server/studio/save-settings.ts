import { eq } from 'drizzle-orm';
import { studios } from '@/db/schema/studio';
import { command } from '@/server/kernel/command';
import { conflict, notFound } from '@/server/kernel/errors';
import { members } from '@/server/kernel/policy';
import { currencyFixed } from './currency-fixed';
import { CURRENCY_FIXED, settingsSchema } from './domain/settings';
import { assertPlace } from './holidays';

/** Writes the settings that are given and no others, so that two who change different ones both do. */
export const saveSettings = command({
  name: 'studio.saveSettings',
  input: settingsSchema.partial(),
  allow: [members('owner')],
  async run(scope) {
    const { input, tx, actor } = scope;
    const studioId = actor.studioId!;
    const here = eq(studios.id, studioId);
    const [now] = await tx.select().from(studios).where(here).for('update');
    if (!now) throw notFound('That studio');
    const { country = now.country, region = now.region, currency = now.currency } = input;
    assertPlace({ country, region });
    if (currency !== now.currency && (await currencyFixed.within(scope, {}))) throw conflict(CURRENCY_FIXED);
    if (Object.values(input).some(value => value !== undefined))
      await tx.update(studios).set(input).where(here);
    return { studioId };
  },
  audit: (input, result) => ({ subject: result.studioId, detail: input }),
  invalidates: (_input, result) => [`studio:${result.studioId}`],
});
