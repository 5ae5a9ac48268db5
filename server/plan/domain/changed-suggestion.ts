import { z } from 'zod';
import { sameContent } from '@/server/brief/domain/same-content';
import { becauseAfter } from './architecture/chosen-option';
import type { Demands } from './architecture/demands';
import { wrongOrder } from './estimate';
import { featureFields, riskFields } from './fields';
import { PART_SCHEMAS, partKeySchema } from './parts';
import type { WeighedFeature, WeighedPart, WeighedRisk } from './weigh';

/** What a suggested feature says of itself; where it stands and what it needs come with accepting it. */
const featureContent = featureFields.omit({ origin: true, needs: true });

const { origin: _origin, featureIds: _threatens, ...riskShape } = riskFields.shape;
/** What a suggested risk says of itself; which features it threatens comes with accepting it. */
const riskContent = z.object(riskShape).superRefine((risk, context) => {
  const wrong = wrongOrder(risk);
  if (wrong) context.addIssue({ code: 'custom', message: wrong, path: ['likely'] });
});

const changed = <K extends string, S extends z.ZodType>(kind: K, content: S) =>
  z.object({ kind: z.literal(kind), key: partKeySchema, content });

/** A suggestion as it is to be accepted, where that is not as it was suggested. */
export const changedSuggestionSchema = z.discriminatedUnion('kind', [
  changed('feature', featureContent),
  changed('risk', riskContent),
  changed('role', PART_SCHEMAS.role),
  changed('entity', PART_SCHEMAS.entity),
  changed('relation', PART_SCHEMAS.relation),
  changed('permission', PART_SCHEMAS.permission),
  changed('component', PART_SCHEMAS.component),
  changed('control', PART_SCHEMAS.control),
  changed('target', PART_SCHEMAS.target),
]);

export type ChangedSuggestion = z.output<typeof changedSuggestionSchema>;
export type FeatureContent = z.output<typeof featureContent>;
export type RiskContent = z.output<typeof riskContent>;

/** The fields of a feature, suggested or in the plan, that a change is about. */
export const contentOfFeature = ({
  area,
  title,
  note,
  edition,
  serves,
  because,
  effortHours,
}: FeatureContent): FeatureContent => ({ area, title, note, edition, serves, because, effortHours });

export const contentOfRisk = ({
  title,
  response,
  because,
  probability,
  edition,
  impact,
  low,
  likely,
  high,
}: RiskContent): RiskContent => ({
  title,
  response,
  because,
  probability,
  edition,
  impact,
  low,
  likely,
  high,
});

/** The suggestion as it is to be accepted. */
export function asChanged<T extends WeighedFeature | WeighedRisk | WeighedPart>(
  one: T,
  changes: ReadonlyMap<string, ChangedSuggestion>,
  demands: Demands,
): T {
  const change = changes.get(one.key);
  if (!change) return one;
  if (change.kind === 'feature' || change.kind === 'risk' || !('content' in one))
    return { ...one, ...change.content };
  return { ...one, content: change.content, because: becauseAfter(one, change.content, demands) };
}

/** Whether what is in the plan says what the change asks for. */
export const saysTheSame = (content: object, change: ChangedSuggestion): boolean =>
  sameContent(content, change.content);
