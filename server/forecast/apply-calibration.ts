import { z } from 'zod';
import { calibrationSettings } from '@/db/schema/forecast';
import { command } from '@/server/kernel/command';
import { members } from '@/server/kernel/policy';

/** Switches on or off that the studio's next forecasts are corrected by its finished work. */
export const applyCalibration = command({
  name: 'forecast.applyCalibration',
  input: z.object({ applied: z.boolean() }),
  allow: [members('owner', 'manager')],
  async run({ tx, actor, now, input: { applied } }) {
    const studioId = actor.studioId!;
    await tx
      .insert(calibrationSettings)
      .values({ studioId, applied, updatedAt: now })
      .onConflictDoUpdate({ target: calibrationSettings.studioId, set: { applied, updatedAt: now } });
    return { studioId, applied };
  },
  audit: ({ applied }, { studioId }) => ({ subject: studioId, detail: { applied } }),
});
