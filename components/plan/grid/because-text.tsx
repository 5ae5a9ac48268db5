import { sectionOf } from '@/server/brief/domain/cited-answers';
import { SECTION_NAMES } from '@/server/brief/domain/section-names';
import type { PlanFeature } from '@/server/plan/domain/plan';

/** Which answers ask for it, and in which words. */
export function BecauseText({
  feature,
  served,
}: {
  feature: PlanFeature;
  /** The words of those answers; null where nobody was asked. */
  served: string | null;
}) {
  const { serves, because } = feature;
  const sections = [...new Set(serves.map(sectionOf))].flatMap(section => (section ? [section] : []));
  const [first] = sections;
  if (!first && served === null)
    return <span className="line-clamp-2 text-[0.8125rem] text-soft leading-4">{because}</span>;
  if (!first)
    return (
      <span className="line-clamp-2 text-[0.8125rem] text-warn leading-4" title={because}>
        {because ? `${because}: no answer` : 'no answer asks for it'}
      </span>
    );
  return (
    <span
      className="line-clamp-2 text-[0.8125rem] text-soft leading-4"
      title={[because, served].filter(Boolean).join('\n')}
    >
      <span className="text-accent">{SECTION_NAMES[first]}</span>
      {serves.length > 1 ? <span className="text-accent"> +{serves.length - 1}</span> : null}{' '}
      {because || served}
    </span>
  );
}
