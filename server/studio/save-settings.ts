import { eq } from 'drizzle-orm';
import { studios } from '@/db/schema/studio';
import { command } from '@/server/kernel/command';
import { invalid } from '@/server/kernel/errors';
import { members } from '@/server/kernel/policy';
import { settingsSchema } from './domain/settings';
import { holidayPlaces } from './holidays';

export const saveSettings = command({
  name: 'studio.saveSettings',
  input: settingsSchema,
  allow: [members('owner')],
  async run({ input, tx, actor }) {
    const place = holidayPlaces().find(one => one.code === input.country);
    if (input.country && !place)
      throw invalid('Choose a country from the list.', { country: 'Not in the list.' });
    if (input.region && !place?.regions.some(one => one.code === input.region)) {
      throw invalid('Choose a region of that country.', { region: 'Not a region of that country.' });
    }
    await tx.update(studios).set(input).where(eq(studios.id, actor.studioId!));
    return { studioId: actor.studioId! };
  },
  audit: (input, result) => ({ subject: result.studioId, detail: input }),
  invalidates: (_input, result) => [`studio:${result.studioId}`],
});
