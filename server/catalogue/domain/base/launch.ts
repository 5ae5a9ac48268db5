import type { CatalogueFeature } from '../catalogue-feature';
import { always, counts, delay, foreign, moreHours, people, says, usual } from './write';

const area = 'Launch';

export const LAUNCH: readonly CatalogueFeature[] = [
  {
    key: 'steering',
    area,
    title: 'Steering and decisions with the client',
    summary:
      'Kick-off, a meeting each week with what was done and what must be decided, a plan that is true, for about three months. Longer projects need a third more for each month.',
    edition: 'mvp',
    effortHours: usual({ pm: 26, design: 3, backend: 3 }),
    needs: [],
    roles: [],
    entities: [],
    risks: [
      delay(
        'decisions',
        0.35,
        [3, 6, 15],
        'Decisions of the client take longer than a week',
        'One named person decides, with a deputy; what waits is on the first line of each report.',
      ),
    ],
    calls: [always],
  },
  {
    key: 'launch',
    area,
    title: 'Acceptance test and launch',
    summary:
      'The client goes through its own cases, faults are mended, and it goes live on a quiet day with a way back. Training and moving data are features of their own.',
    edition: 'mvp',
    effortHours: usual({ frontend: 6, backend: 6, devops: 3, qa: 16, pm: 6 }),
    needs: ['deployment', 'security-baseline'],
    roles: [],
    entities: [],
    risks: [
      delay(
        'late-findings',
        0.3,
        [2, 5, 10],
        'The client finds at acceptance what it had meant otherwise',
        'Show each finished feature on the test environment in the week it is done.',
      ),
    ],
    calls: [always],
  },
  {
    key: 'care',
    area,
    title: 'Care in the first weeks',
    summary:
      'Four weeks in which questions are answered the same day, faults mended, and small wishes collected. Care for years is an agreement of its own.',
    edition: 'mvp',
    effortHours: usual({ frontend: 5, backend: 6, qa: 3, pm: 4 }),
    needs: ['launch'],
    roles: [],
    entities: [],
    risks: [],
    calls: [always],
  },
  {
    key: 'data-move',
    area,
    title: 'Data moved from the old system',
    summary:
      'Two or three kinds of records from one source, two rehearsals, a count that agrees, and one evening on which it is done. Mending old data is the client’s.',
    edition: 'mvp',
    effortHours: foreign({ backend: 22, qa: 7, pm: 4 }),
    needs: ['data-model'],
    roles: [],
    entities: ['import-row'],
    risks: [
      moreHours(
        'dirty-data',
        0.5,
        [0.2, 0.5, 1.2],
        'The old data is worse than it looks',
        'Ask for a full copy in the first week and count what is missing, double and impossible.',
      ),
      delay(
        'late-copy',
        0.25,
        [2, 5, 12],
        'The old provider hands the data over late',
        'The client asks for it in writing when the plan is agreed.',
      ),
    ],
    calls: [
      says(
        `old software, old system, old database, previous system, previous software, current system,
        current software, switched off, switch off, replaces our, replace our, replace the old,
        replaces the old, migrat, old data, existing data, existing customers, existing records,
        carry over, carried over, take over the data, import our, import of our, import the old,
        licence ends, license ends, excel lists, excel sheets, access database, kept in excel,
        in a spreadsheet today, paper files`,
        'what is known today must not be lost on the day of the change',
        ['goals', 'features', 'workflows', 'timeline', 'integrations', 'vision'],
      ),
    ],
  },
  {
    key: 'pilot',
    area,
    title: 'Pilot in one place, and corrections',
    summary:
      'A few weeks of real work in one place or with one group, notes taken on the spot, and time to mend what comes out.',
    edition: 'mvp',
    effortHours: usual({ design: 3, frontend: 9, backend: 9, qa: 8, pm: 9 }),
    needs: ['launch'],
    roles: [],
    entities: [],
    risks: [],
    calls: [
      says(
        `pilot phase, pilot project, pilot with, pilot in, a pilot, pilot group, pilot customer,
        trial phase, trial run, test phase, one clinic first, one branch first, one site first,
        one shop first, start with one, beta users, beta phase, step by step roll`,
        'it should prove itself in one place first',
        ['goals', 'features', 'workflows', 'timeline', 'vision'],
      ),
    ],
  },
  {
    key: 'training',
    area,
    title: 'Training and a short guide for each role',
    summary:
      'Two sessions for each kind of staff, two pages each that say what to do, and a recording. Training every new person later is the client’s.',
    edition: 'mvp',
    effortHours: usual({ design: 3, qa: 2, pm: 14 }),
    needs: ['launch'],
    roles: [],
    entities: [],
    risks: [],
    calls: [
      says(
        `staff training, train our, train the staff, train the team, training of staff,
        training for staff, training of reception, training for employees, introduce the staff,
        teach the staff, handbook, short guide, instructions for`,
        'new software fails by those who were not asked',
        ['goals', 'features', 'workflows', 'timeline', 'vision'],
      ),
      counts('roles', 4, 'each kind of people has to learn something else'),
    ],
  },
  {
    key: 'rollout',
    area,
    title: 'Roll-out place by place',
    summary:
      'Features switched on by place or group, a list for each place, somebody there on the first day, and old and new side by side for a while.',
    edition: 'scalable',
    effortHours: usual({ frontend: 3, backend: 8, devops: 4, qa: 5, pm: 12 }),
    needs: ['launch'],
    roles: [],
    entities: [],
    risks: [],
    calls: [
      says(
        `roll out, roll-out, rollout, rolled out, clinic by clinic, branch by branch, site by site,
        shop by shop, country by country, department by department, in all clinics, in all branches,
        in parallel with the old, parallel run`,
        'not everybody can change on the same day',
        ['goals', 'features', 'workflows', 'timeline', 'vision'],
      ),
      people(500, 'this many people cannot change over on the same day'),
    ],
  },
];
