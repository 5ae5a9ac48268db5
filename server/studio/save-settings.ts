import { eq } from 'drizzle-orm';
import { studios } from '@/db/schema/studio';
import { command } from '@/server/kernel/command';
import { members } from '@/server/kernel/policy';
import { settingsSchema } from './domain/settings';
import { assertPlace } from './holidays';

export const saveSettings = command({
  name: 'studio.saveSettings',
  input: settingsSchema,
  allow: [members('owner')],
  async run({ input, tx, actor }) {
    assertPlace(input);
    await tx.update(studios).set(input).where(eq(studios.id, actor.studioId!));
    return { studioId: actor.studioId! };
  },
  audit: (input, result) => ({ subject: result.studioId, detail: input }),
  invalidates: (_input, result) => [`studio:${result.studioId}`],
});
