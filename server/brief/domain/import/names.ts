import type { Guide } from '../guide';
import { type Horizon, type Priority, SECTIONS, type Section } from '../sections';

/** Where the text that follows a name belongs. */
export interface Place {
  section: Section;
  priority?: Priority;
  horizon?: Horizon;
  /** Which field of its section: the label of a line. */
  field?: Field;
}
export type Field = 'start' | 'deadline' | 'low' | 'high' | 'note' | 'reason' | 'none';

/** The place that a heading or a label means, by the section's own name or the many usual ones. */
export function placeNamed(text: string, guide: Guide): Place | null {
  const name = plain(text);
  if (!name || name.length > 60) return null;
  for (const section of SECTIONS)
    if (plain(guide[section].name) === name || plain(guide[section].question) === name) return { section };
  return NAMES.get(name) ?? null;
}

/** Without number, case, colon and article: `2) The Goals:` is `goals`. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^\s*(?:\d+|[a-z])[.)]\s+/, '')
    .replace(/[’']/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^\s*(?:the|our|my|project|main|key)\s+(?=\S)/, '')
    .trim();

const NAMES = new Map<string, Place>();
const add = (place: Place, names: string) => {
  for (const name of names.split(',')) NAMES.set(plain(name), place);
};

add(
  { section: 'goals' },
  'goals, goal, business goals, objectives, objective, aims, outcomes, what we want, success, success criteria, kpis, why, purpose, targets, ziele, mål',
);
add(
  { section: 'features' },
  'features, feature, core features, functionality, functions, requirements, functional requirements, scope, what it should do, what it must do, user stories, epics, modules, funktionen, anforderungen, funksjoner',
);
add(
  { section: 'features', priority: 'must' },
  'must have, must haves, must, must have features, required, essential, essentials, mvp, in scope, first version, version 1, phase 1',
);
add(
  { section: 'features', priority: 'should' },
  'should have, should haves, should, important, phase 2, version 2',
);
add(
  { section: 'features', priority: 'later' },
  'nice to have, nice to haves, could have, could haves, could, later, optional, wishes, wish list, wishlist, someday, phase 3, version 3',
);
add(
  { section: 'roles' },
  'roles, role, users, user, user roles, user groups, who uses it, who will use it, people, personas, audience, target group, target audience, actors, stakeholders, permissions, rights, nutzer, benutzer, rollen, brukere',
);
add(
  { section: 'workflows' },
  'workflows, workflow, processes, process, user flows, user flow, flows, journeys, user journeys, use cases, how it works, how it works today, steps, procedures, abläufe, prozesse, arbeidsflyt',
);
add(
  { section: 'budget' },
  'budget, budget range, cost, costs, price, money, funding, investment, financial frame, kosten',
);
add({ section: 'budget', field: 'low' }, 'budget from, minimum budget');
add({ section: 'budget', field: 'high' }, 'maximum budget, max budget, budget limit, at most');
add({ section: 'budget', field: 'note' }, 'to know, budget note, budget notes');
add(
  { section: 'timeline' },
  'timeline, time line, schedule, dates, timing, time frame, timeframe, milestones, key dates, planning, when, termine, zeitplan, tidsplan',
);
add(
  { section: 'timeline', field: 'start' },
  'start, start date, could start, begin, beginning, kick off, kickoff, starts, start on',
);
add(
  { section: 'timeline', field: 'deadline' },
  'deadline, due, due date, must be there by, must be there, launch, launch date, go live, golive, go live date, live by, end, end date, finish, ready by, needed by, delivery, delivery date, frist',
);
add(
  { section: 'timeline', field: 'reason' },
  'why these dates, reason for the date, reason for the deadline',
);
add(
  { section: 'references' },
  'references, reference, examples, inspiration, inspirations, competitors, competition, benchmarks, similar products, likes, what we like, products we like, vorbilder, referenzen, beispiele',
);
add(
  { section: 'integrations' },
  'integrations, integration, interfaces, other systems, systems, existing systems, connections, connected systems, third party, third parties, third party systems, third party services, apis, api, connects to, tools, existing tools, tools we use, software we use, schnittstellen, integrasjoner',
);
add(
  { section: 'vision' },
  'vision, future vision, future, long term, longterm, roadmap, outlook, next steps, in the future, where it should go, zukunft, visjon',
);
add(
  { section: 'vision', horizon: 'six-months' },
  'six months after it is live, in six months, after six months, 6 months, in 6 months, short term, first half year',
);
add(
  { section: 'vision', horizon: 'two-years' },
  'in two years, two years, 2 years, in 2 years, mid term, medium term, next year',
);
add(
  { section: 'vision', horizon: 'five-years' },
  'in five years, five years, 5 years, in 5 years, in ten years',
);
