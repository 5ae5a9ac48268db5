import { z } from 'zod';
import { planParts } from '@/db/schema/plan';
import { command } from '@/server/kernel/command';
import { conflict, invalid } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { becauseAfter } from './domain/architecture/chosen-option';
import { featureFields } from './domain/fields';
import { PART_KINDS, partKeySchema, readContent } from './domain/parts';
import { STEP } from './domain/place';
import type { Plan } from './domain/plan';
import { weigh } from './domain/weigh';
import { wrongPart } from './domain/wrong-part';
import { planById } from './queries';
import { suggestionsFor } from './suggestions';
import { laterThan, planners, touchPlan } from './touch';

const { shape } = featureFields;

/**
 * Changes one part of the plan, or adds one of the studio's own. A suggestion that is changed is
 * thereby accepted; a decision with another option says why that one. Refused where somebody changed it
 * since `basedOn`.
 */
export const savePart = command({
  name: 'plan.savePart',
  input: z
    .object({
      planId: id('plan'),
      /** A suggestion's key, or `own:` and letters of the caller's choice for a new one. */
      key: partKeySchema,
      kind: z.enum(PART_KINDS),
      content: z.unknown(),
      because: shape.because.optional(),
      serves: shape.serves.optional(),
      /** The part's `updatedAt` as the caller last saw it; null where nothing was decided yet. */
      basedOn: z.iso.datetime().nullable(),
    })
    .transform((input, context) => ({
      ...input,
      content: readContent(input.kind, input.content, context),
    })),
  allow: planners,
  async run(scope) {
    const { input, tx, actor, now } = scope;
    const { planId, key, kind, content } = input;
    const { revision } = await touchPlan(scope, planId);
    const plan = await planById.within(scope, { planId });
    const suggested = await suggestionsFor(scope, plan);
    const { parts } = weigh(plan, suggested);
    const before = parts.find(part => part.key === key);
    if (!before && !key.startsWith('own:'))
      throw conflict('This is not suggested any more. Reload, or add it as your own.');
    if (before && before.kind !== kind) throw invalid('This is a part of another kind.');
    const row = plan.parts.find(part => part.key === key);
    if ((row?.updatedAt ?? null) !== input.basedOn)
      throw conflict('Somebody changed this meanwhile. Look at theirs, then make your change again.');
    const wrong = wrongPart({ key, kind, content }, parts, before?.content ?? null);
    if (wrong) throw invalid(wrong.sentence, { [`content.${wrong.field}`]: wrong.sentence });
    const updatedAt = row ? laterThan(now, row.updatedAt) : now;
    const fields = {
      kind,
      state: 'accepted' as const,
      content,
      because: input.because ?? (before ? becauseAfter(before, content, suggested.demands) : ''),
      serves: input.serves ?? before?.serves ?? [],
      // What the rules say today: what is decided now is decided knowing it.
      suggested: suggested.parts.find(part => part.key === key)?.content ?? null,
      position: row?.position ?? lastPosition(plan) + STEP,
      updatedAt,
    };
    await tx
      .insert(planParts)
      .values({ ...fields, key, studioId: actor.studioId!, planId })
      .onConflictDoUpdate({
        target: [planParts.planId, planParts.key],
        set: fields,
      });
    return { key, revision, updatedAt };
  },
  audit: (input, result) => ({ subject: input.planId, detail: { key: result.key, kind: input.kind } }),
});

const lastPosition = (plan: Plan): number => Math.max(0, ...plan.parts.map(part => part.position));
