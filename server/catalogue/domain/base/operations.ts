import { ASKING_SECTIONS } from '@/server/brief/domain/cited-answers';
import type { CatalogueFeature } from '../catalogue-feature';
import { always, delay, known, open, people, says, usual } from './write';

const area = 'Operations';

export const OPERATIONS: readonly CatalogueFeature[] = [
  {
    key: 'deployment',
    area,
    title: 'Deployment to a test and a live environment',
    summary:
      'Both from the same description, each change by itself to test and by a press to live, back again in minutes, addresses and certificates. Hosting costs are running costs.',
    edition: 'mvp',
    effortHours: usual({ backend: 3, devops: 16, qa: 1 }),
    needs: ['project-setup'],
    roles: [],
    entities: [],
    risks: [],
    calls: [always],
  },
  {
    key: 'error-reports',
    area,
    title: 'Errors reported with their cause',
    summary:
      'Each error in browser and server with what led to it, grouped, without personal data, told to the studio at once.',
    edition: 'mvp',
    effortHours: known({ backend: 2, frontend: 1, devops: 2 }),
    needs: ['deployment'],
    roles: [],
    entities: [],
    risks: [],
    calls: [always],
  },
  {
    key: 'background-work',
    area,
    title: 'Work in the background, tried again when it fails',
    summary:
      'Mails, imports and calls to others outside the request, tried again with growing pauses, never done twice, and seen when they give up.',
    edition: 'mvp',
    effortHours: known({ backend: 7, devops: 2, qa: 2 }),
    needs: ['data-model'],
    roles: [],
    entities: [],
    risks: [],
    calls: [
      says(
        `every night, nightly, overnight, at night, automatically every, runs by itself, on a schedule`,
        'it happens when nobody is looking',
      ),
    ],
  },
  {
    key: 'settings',
    area,
    title: 'Settings that the client changes',
    summary:
      'Opening hours, texts, limits and switches in one place for those who may, with what each does and who changed it. Prices belong to their records.',
    edition: 'mvp',
    effortHours: known({ design: 2, frontend: 5, backend: 4, qa: 2 }),
    needs: ['roles-rights'],
    roles: ['Administrator'],
    entities: [],
    risks: [],
    calls: [
      says(
        `settings, opening hours, configure, configured by, configurable, adjust themselves,
        change it themselves, set the rules, public holidays`,
        'the house changes such things without asking the studio',
      ),
    ],
  },
  {
    key: 'staff-area',
    area,
    title: 'Area for those who run it',
    summary:
      'Look up any record, correct it with a reason, see what was sent, and see the product as a customer does, all noted. Not for daily work.',
    edition: 'scalable',
    effortHours: usual({ design: 3, frontend: 11, backend: 9, qa: 4 }),
    needs: ['roles-rights', 'lists-filters'],
    roles: ['Administrator'],
    entities: [],
    risks: [],
    calls: [
      says(
        `admin area, admin panel, administration area, back office, backoffice, correct data,
        correct entries, correct mistakes`,
        'somebody has to put right what went wrong',
      ),
      says(
        'administrator, admin, system administrator, head office, super user',
        'they look after it for everybody else',
        ['roles'],
      ),
    ],
  },
  {
    key: 'monitoring',
    area,
    title: 'Backups, monitoring and alerts',
    summary:
      'Daily backups with a restore that was tried, checks from outside each minute, disk, queue and speed watched, and somebody who is called. Being on call is a running cost.',
    edition: 'mvp',
    effortHours: known({ backend: 4, devops: 14, qa: 2 }),
    needs: ['deployment'],
    roles: [],
    entities: [],
    risks: [],
    calls: [always],
  },
  {
    key: 'speed',
    area,
    title: 'Speed measured and kept',
    summary:
      'The ten most used pages under an agreed time on a middling phone, slow queries found, and a check that fails when it gets worse.',
    edition: 'scalable',
    effortHours: usual({ frontend: 8, backend: 9, devops: 3, qa: 3 }),
    needs: ['monitoring'],
    roles: [],
    entities: [],
    risks: [],
    calls: [
      says(
        `fast loading, loads fast, load fast, too slow, is slow, so slow, loading time, page speed,
        under a second, under two seconds, performance problem`,
        'slowness is what people complain of first',
      ),
      people(1000, 'with this many people small delays add up to working days'),
    ],
  },
  {
    key: 'load-test',
    area,
    title: 'Load test and growth',
    summary:
      'The busiest hour played through with twice the expected people, the first limit found and moved, and what a further doubling would cost.',
    edition: 'enterprise',
    effortHours: usual({ backend: 12, devops: 12, qa: 6 }),
    needs: ['monitoring'],
    roles: [],
    entities: [],
    risks: [],
    calls: [
      says(
        `black friday, peak season, rush of visitors, thousands at the same time,
        thousands of users at, many people at the same moment, sold out in minutes,
        start of ticket sales, large load, high load, heavy load, heavy traffic`,
        'the busiest hour is the one that must not fail',
      ),
      people(5000, 'with this many people the busiest hour has to be tried out beforehand'),
    ],
  },
  {
    key: 'high-availability',
    area,
    title: 'No single part that can stop it',
    summary:
      'Two of everything that serves, a database that takes over, updates without a pause, and a failure tried out. A second region is disaster recovery.',
    edition: 'enterprise',
    effortHours: open({ backend: 10, devops: 28, qa: 8 }),
    needs: ['monitoring'],
    roles: [],
    entities: [],
    risks: [],
    calls: [
      says(
        `around the clock, 24/7, 24 hours a day, no downtime, zero downtime, without interruption,
        high availability, highly available, always available, must never stop, must not stop,
        failover, fail-safe, 99.9, 99.95, 99.99, emergency service`,
        'every hour away costs more than the second machine',
      ),
    ],
  },
  {
    key: 'disaster-recovery',
    area,
    title: 'Second data centre and a restore each year',
    summary:
      'Copies in another place, the way back written down, timed and tried, with how much may be lost and how long it may take.',
    edition: 'enterprise',
    effortHours: usual({ backend: 5, devops: 24, qa: 6, pm: 2 }),
    needs: ['monitoring'],
    roles: [],
    entities: [],
    risks: [],
    calls: [
      says(
        `second data centre, second data center, second region, disaster, business continuity,
        ransomware, emergency plan, restore test, recovery time`,
        'it has to go on even when a data centre does not',
      ),
    ],
  },
  {
    key: 'hosting-region',
    area,
    title: 'Hosting in a named country or region',
    summary:
      'A provider with machines, backups and mail in the place that is asked for, chosen once, with a list of who keeps what where. Machines of the client’s own are a feature of their own.',
    edition: 'mvp',
    effortHours: known({ devops: 5, pm: 3 }),
    needs: ['deployment'],
    roles: [],
    entities: [],
    risks: [],
    calls: [
      says(
        `hosted in, servers in, servers within, data must stay, data stays in, hosting within, hosted within,
        hosting in, within the country, data centre with, data center with`,
        'where it is kept is not free to choose',
        [...ASKING_SECTIONS, 'budget'],
      ),
    ],
  },
  {
    key: 'named-hosting',
    area,
    title: 'Hosting on machines of the client’s own',
    summary:
      'Set up, watched and kept up to date in the client’s house or private cloud, backups and mail included, by the rules of its IT, with the contracts listed.',
    edition: 'mvp',
    effortHours: open({ backend: 4, devops: 22, qa: 4, pm: 4 }),
    needs: ['deployment'],
    roles: [],
    entities: [],
    risks: [
      delay(
        'own-machines',
        0.35,
        [5, 12, 30],
        'The client’s own machines are ready late',
        'Begin on hosted ones and move.',
      ),
    ],
    calls: [
      says(
        `on premises, on-premise, on-prem, own data centre, own data center, our data centre, our data center,
        own servers, our own server, server room, in-house server, sovereign cloud, private cloud`,
        'it has to run where the client says',
        [...ASKING_SECTIONS, 'budget'],
      ),
    ],
  },
  {
    key: 'practice-system',
    area,
    title: 'A copy to practise and try things in',
    summary:
      'A third environment with made-up data, set back each night, marked so that nobody takes it for the real one.',
    edition: 'scalable',
    effortHours: known({ frontend: 2, backend: 5, devops: 5, qa: 1 }),
    needs: ['deployment'],
    roles: [],
    entities: [],
    risks: [],
    calls: [
      says(
        `training environment, training system, practice system, practise with, sandbox,
        demo environment, demo access, test customers, test system, staging`,
        'people want to try without breaking anything',
      ),
    ],
  },
];
