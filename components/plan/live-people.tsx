import type { Presence } from '@/server/plan/domain/live';
import type { Plan } from '@/server/plan/domain/plan';
import type { LiveState } from './live-plan';

/** Who else has the plan open, and whether what they do is heard at once. */
export function LivePeople({ live, plan }: { live: LiveState; plan?: Plan }) {
  const people = [...new Map(live.people.map(one => [one.userId, one])).values()];
  return (
    <>
      {live.link === 'down' ? (
        <span role="status" className="px-1 text-muted text-sm">
          Not live: others’ changes come with a delay
        </span>
      ) : null}
      {people.length ? (
        <ul aria-label="Also here" className="flex items-center gap-1 px-1">
          {people.map(person => (
            <li
              key={person.userId}
              title={`${person.name} is here too${plan ? whereabouts(person, plan) : ''}`}
              className="grid size-6 place-items-center rounded-full bg-ink font-medium text-[0.625rem] text-paper"
            >
              <span aria-hidden>{initials(person.name)}</span>
              <span className="sr-only">{person.name} is here too</span>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

function whereabouts({ at }: Presence, plan: Plan): string {
  const feature = at && plan.features.find(one => one.id === at.split(':')[0]);
  return feature ? `, at “${feature.title}”` : '';
}

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .map(word => word[0]!.toUpperCase())
    .filter((_, at, all) => at === 0 || at === all.length - 1)
    .join('');
