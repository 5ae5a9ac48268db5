import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PlanFileError, parsePlanFile, readPlanFile } from './plan-file';

const smallest = {
  currency: 'EUR',
  start: '2027-02-01',
  features: [{ id: 'booking', edition: 'mvp', effortHours: { backend: { low: 5, likely: 8, high: 16 } } }],
  team: [{ id: 'ada', disciplines: ['backend'], rateMinorPerHour: 9000 }],
};

/** The one-line refusal of a plan that differs from the smallest at one place, given as `a.b.0.c`. */
const refusal = (path: string, value: unknown) => {
  const plan = structuredClone(smallest) as Record<string, unknown>;
  const steps = path.split('.');
  let at = plan;
  for (const step of steps.slice(0, -1)) at = at[step] as Record<string, unknown>;
  at[steps.at(-1)!] = value;
  return refusalOf(JSON.stringify(plan));
};

const refusalOf = (text: string) => {
  try {
    parsePlanFile(text);
  } catch (error) {
    expect(error).toBeInstanceOf(PlanFileError);
    const { message } = error as Error;
    expect(message).not.toContain('\n');
    return message;
  }
  return 'accepted';
};

test('what is left out gets its default', () => {
  expect(parsePlanFile(JSON.stringify(smallest))).toEqual({
    ...smallest,
    features: [{ ...smallest.features[0], title: 'booking', needs: [] }],
    team: [{ ...smallest.team[0], name: 'ada', share: 1, weekdays: [1, 2, 3, 4, 5], timeOff: [] }],
    hoursPerDay: 8,
    focusFactor: 0.8,
    distribution: 'lognormal',
    rangeConfidence: 0.8,
    systemicShare: 0.25,
    holidays: [],
    risks: [],
    fixedCosts: [],
    budgetMinor: null,
    deadline: null,
    seed: 1,
    trials: 10_000,
  });
});

test('a misspelt field is refused wherever it is', () => {
  expect(refusal('margin', 0.2)).toBe("there is no field 'margin'; check its spelling or take it out");
  expect(refusal('features.0.effort', {})).toContain("features[0]: there is no field 'effort'");
  expect(refusal('features.0.effortHours.backend.hihg', 3)).toContain(
    "features[0].effortHours.backend: there is no field 'hihg'",
  );
  expect(refusal('features.0.effortHours.coding', {})).toContain(
    "features[0].effortHours: there is no field 'coding'",
  );
  expect(refusal('team.0.rate', 3)).toContain("team[0]: there is no field 'rate'");
});

test('a wrong value is refused with its place and what to do', () => {
  expect(refusal('features.0.effortHours.backend.low', 9)).toBe(
    'features[0].effortHours.backend: low (9) is more than likely (8); put the three figures in rising order',
  );
  expect(refusal('team.0.share', 'half')).toBe("team[0].share: must be a number, not 'half'");
  expect(refusal('team.0.disciplines', ['coder'])).toContain(
    "team[0].disciplines[0]: is 'coder'; use design",
  );
  expect(refusal('features.0.edition', 'MVP')).toBe(
    "features[0].edition: is 'MVP'; use mvp, scalable, enterprise",
  );
  expect(refusal('features.0.needs', ['login'])).toContain("there is no feature 'login'");
  expect(refusal('currency', 'euro')).toContain('currency');
  expect(refusal('currency', undefined)).toContain('currency: is missing');
  expect(refusal('budgetMinor', 900.5)).toContain('budgetMinor: is 900.5; give a whole number');
  expect(refusal('risks', [{ id: 'r', probability: 0.1, impact: { kind: 'luck' } }])).toContain(
    "use 'hours', 'days' or 'money'",
  );
});

test('reasons and parts are read, checked, and left out of the forecast', () => {
  const because = [{ answer: 'goals.1', words: 'Half of it online' }];
  const full = {
    ...smallest,
    title: 'Booking',
    features: [{ ...smallest.features[0], area: 'Scheduling', note: '', because, why: 'It is the goal.' }],
    roles: [{ id: 'role:1', name: 'Patient', people: 900, note: '', because, why: '' }],
    entities: [{ id: 'entity:appointment', name: 'Appointment', fields: [], note: '' }],
    permissions: [{ id: 'p', role: 'role:1', entity: 'entity:appointment', level: 'own' }],
  };
  const file = readPlanFile(JSON.stringify(full));
  expect(file.features[0]).toMatchObject({ area: 'Scheduling', because, why: 'It is the goal.' });
  expect(file.permissions).toHaveLength(1);
  expect(parsePlanFile(JSON.stringify(full))).toEqual(parsePlanFile(JSON.stringify(smallest)));
});

test('a reason that cites no answer and a part that names another which is not there are refused', () => {
  const cites = (answer: string) => refusal('features.0.because', [{ answer, words: '' }]);
  expect(cites('goals.1')).toBe('accepted');
  expect(cites('wishes.1')).toBe(
    "features[0].because[0].answer: name an answer by its section and row, such as 'goals.1'",
  );
  expect(refusal('permissions', [{ id: 'p', role: 'r', entity: 'e', level: 'own' }])).toBe(
    "permissions[0].role: there is no role 'r'; use an id from roles",
  );
  expect(refusal('relations', [{ id: 'x', from: 'a', to: 'b', kind: 'one-to-many', label: '' }])).toBe(
    "relations[0].from: there is no entity 'a'; use an id from entities",
  );
  const role = { id: 'r', name: 'Guest', people: null, note: '' };
  expect(refusal('roles', [role, role])).toBe(
    "roles[1].id: 'r' is the id of roles[0] too; give each its own",
  );
  expect(refusal('roles', [{ ...role, size: 3 }])).toContain("roles[0]: there is no field 'size'");
});

test('a text that is no plan is refused', () => {
  expect(refusalOf('{"currency": ')).toContain('not JSON');
  expect(refusalOf('[]')).toBe('the file must hold an object in braces, not a list');
});

test('the example in the documentation is a valid plan', () => {
  const plan = parsePlanFile(readFileSync('docs/examples/plan.json', 'utf8'));
  expect(plan.features.length).toBeGreaterThanOrEqual(45);
});
