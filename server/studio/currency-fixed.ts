import { gt } from 'drizzle-orm';
import { z } from 'zod';
import { people } from '@/db/schema/studio';
import { briefInbox } from '@/server/brief/queries';
import { members, system } from '@/server/kernel/policy';
import { query } from '@/server/kernel/query';
import { planList } from '@/server/plan/queries';

/** Whether there are amounts already: they are stored without a currency, so another one would re-read them. */
export const currencyFixed = query({
  name: 'studio.currencyFixed',
  input: z.object({}),
  allow: [members(), system],
  async run(scope) {
    const [paid] = await scope.tx
      .select({ id: people.id })
      .from(people)
      .where(gt(people.rateMinorPerHour, 0))
      .limit(1);
    if (paid) return true;
    if ((await planList.within(scope, { limit: 1 })).items.length) return true;
    return (await briefInbox.within(scope, {})).items.length > 0;
  },
});
