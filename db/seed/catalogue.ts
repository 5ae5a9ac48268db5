import { featureSchema } from '@/server/catalogue/domain/feature-schema';
import { hideFeature } from '@/server/catalogue/hide-feature';
import { wholeCatalogue } from '@/server/catalogue/queries';
import { saveFeature } from '@/server/catalogue/save-feature';
import type { Actor } from '@/server/kernel/actor';

/** How the demo studio's catalogue differs: one feature changed, one of its own, one left out. */
export async function seedCatalogue(owner: Actor): Promise<void> {
  const catalogue = await wholeCatalogue(owner, {});
  if (catalogue.some(one => one.state !== 'base')) return;

  const { key, ...reminders } = catalogue.find(one => one.feature.key === 'reminders')!.feature;
  const effortHours = { ...reminders.effortHours, backend: { low: 6, likely: 9, high: 15 } };
  await saveFeature(owner, { key, content: featureSchema.parse({ ...reminders, effortHours }) });
  await saveFeature(owner, {
    content: {
      area: 'Scheduling',
      title: 'Prescriptions with their number of sessions',
      summary:
        'A prescription with diagnosis group, number of sessions and validity, counted down by each session, with a warning before it runs out. Sending it to the insurer is not in it.',
      edition: 'mvp',
      effortHours: {
        design: { low: 2, likely: 3, high: 5 },
        frontend: { low: 5.5, likely: 9.5, high: 21 },
        backend: { low: 8, likely: 13, high: 29 },
        qa: { low: 2.5, likely: 4, high: 9 },
      },
      needs: ['customer-records', 'appointments'],
      roles: ['Therapist'],
      entities: ['appointment'],
      risks: [
        {
          key: 'rules-change',
          title: 'Insurers change the rules in the middle of a quarter',
          response: 'Keep the rules with the date from which they hold, apart from the code.',
          probability: 0.3,
          impact: { kind: 'hours-share', range: { low: 0.2, likely: 0.4, high: 0.8 } },
        },
      ],
      calls: [
        {
          kind: 'words',
          sections: ['goals', 'features', 'workflows'],
          phrases: ['prescription', 'number of sessions', 'prescribed'],
          why: 'insurers pay only what was prescribed',
        },
      ],
    },
  });
  await hideFeature(owner, { key: 'devices' });
}
