import { NO_CHANGES } from '@/server/forecast/domain/scenario';
import { saveScenario } from '@/server/forecast/save-scenario';
import type { Actor } from '@/server/kernel/actor';
import type { Id } from '@/server/kernel/ids';

/** What Ada tried out before she talked to the client. */
export async function seedScenarios(owner: Actor, planId: Id<'plan'>): Promise<void> {
  await saveScenario(owner, {
    planId,
    name: 'A month later',
    changes: { ...NO_CHANGES, startsOn: '2027-03-01' },
  });
  await saveScenario(owner, {
    planId,
    name: 'One more who builds',
    changes: {
      ...NO_CHANGES,
      added: [
        { name: 'Freelancer', disciplines: ['backend', 'frontend'], share: 1, rateMinorPerHour: 95_00 },
      ],
    },
  });
}
