import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EDITIONS } from '@/server/forecast/engine/types';
import { answersWith, EXAMPLES, exampleBrief } from '../suggest/testing/examples';
import { availabilityOf, awayHoursOf, capacityLines, capacityOf } from './capacity';
import { CONTROLS_BY_EDITION, chapterOf, controlsFor } from './controls';
import { chooseFor, DECISIONS } from './decisions';
import { COMPLIANCE, type Demands, demandsSchema, TENANCY } from './demands';
import { demandReasons, demandsFrom } from './demands-from';
import { diagramFor } from './diagram';
import { demandsOf } from './kept-demands';
import { targetsFor } from './targets';

const SMALL: Demands = {
  people: { mvp: 10, scalable: 12, enterprise: 15 },
  activeShare: 0.7,
  requestsPerPerson: 200,
  peakHourShare: 0.2,
  serviceMs: 80,
  recordsPerPersonYear: 1_000,
  recordKilobytes: 2,
  filesMegabytesPerPersonYear: 100,
  awayHoursPerMonth: { mvp: 7, scalable: 4, enterprise: 4 },
  realTime: { mvp: false, scalable: false, enterprise: false },
  tenancy: { mvp: 'one', scalable: 'one', enterprise: 'one' },
  compliance: [],
  integrations: 0,
};
const LIVE = { mvp: true, scalable: true, enterprise: true };
const MANY = { mvp: 'many', scalable: 'many', enterprise: 'many' } as const;
const demanding = (more: Partial<Demands>): Demands => ({ ...SMALL, ...more });
const option = (decision: string, demands: Demands, edition: 'mvp' | 'enterprise' = 'mvp') =>
  chooseFor(edition, demands).find(choice => choice.decision.key === decision)!.option.key;

describe('capacity', () => {
  it('is the arithmetic that it says', () => {
    const demands = demanding({
      people: { mvp: 10_000, scalable: 20_000, enterprise: 50_000 },
      activeShare: 0.1,
      requestsPerPerson: 100,
    });
    const capacity = capacityOf('mvp', demands);
    expect(capacity.activePeople).toBe(1_000);
    expect(capacity.requestsPerDay).toBe(100_000);
    expect(capacity.meanPerSecond).toBeCloseTo(100_000 / 86_400, 12);
    expect(capacity.peakPerSecond).toBeCloseTo(20_000 / 3_600, 12);
    // Little's law: 5.56 a second × 0.08 s.
    expect(capacity.concurrency).toBeCloseTo(0.4444, 3);
    expect(capacity.workers).toBe(1);
    expect(capacity.recordsPerYear).toBe(10_000_000);
    expect(capacity.databaseGigabytesPerYear).toBe(40);
    expect(capacity.filesGigabytesPerYear).toBe(1_000);
    expect(capacityOf('enterprise', demands).filesGigabytesPerYear).toBe(5_000);
  });

  it('turns hours away into availability and back', () => {
    expect(availabilityOf(7.3)).toBeCloseTo(0.99, 12);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 730, noNaN: true }), hours => {
        expect(awayHoursOf(availabilityOf(hours))).toBeCloseTo(hours, 6);
      }),
    );
  });

  it('of an edition rests on its own people, however many the others have', () => {
    const few = demanding({ people: { mvp: 3, scalable: 15_513, enterprise: 15_513 } });
    const many = demanding({ people: { mvp: 9_000, scalable: 15_513, enterprise: 15_513 } });
    for (const edition of ['scalable', 'enterprise'] as const)
      expect(capacityOf(edition, few)).toEqual(capacityOf(edition, many));
    const line = capacityLines('enterprise', few).find(one => one.key === 'filesGigabytesPerYear')!;
    expect(line).toMatchObject({ formula: '15,513 people × 100 MB ÷ 1,000', value: 1_551.3 });
  });

  it('has somebody active where there are people, and says so', () => {
    const demands = demanding({ people: { mvp: 3, scalable: 1, enterprise: 1 }, activeShare: 0.034 });
    expect(capacityOf('mvp', demands)).toMatchObject({ activePeople: 1, requestsPerDay: 200 });
    expect(capacityLines('mvp', demands)[0]).toMatchObject({
      formula: '3 people × 3.4%, at least 1',
      unit: 'person',
    });
    expect(capacityOf('mvp', { ...demands, activeShare: 0 }).activePeople).toBe(0);
  });

  it('is told line by line, with the figure of each line', () => {
    const lines = capacityLines('mvp', SMALL);
    expect(lines.find(line => line.key === 'peakPerSecond')).toMatchObject({
      formula: '1,400 × 20% ÷ 3,600 s',
      value: 280 / 3_600,
      unit: 'a second',
    });
    expect(new Set(lines.map(line => line.key)).size).toBe(lines.length);
  });
});

describe('the decisions of architecture', () => {
  it('leave a small project small, even as Enterprise', () => {
    const choices = chooseFor('enterprise', SMALL).map(choice => choice.option.key);
    expect(choices).toEqual(
      expect.arrayContaining(['one-server', 'one', 'postgres-beside', 'none', 'nightly']),
    );
    expect(choices).not.toContain('two');
  });

  it('follow people, load, allowed hours away, organisations and rules', () => {
    const busy = demanding({ people: { mvp: 2_000_000, scalable: 2_000_000, enterprise: 2_000_000 } });
    expect(option('hosting', busy)).toBe('kubernetes');
    expect(option('database', busy)).toBe('postgres-split');
    expect(option('background-work', busy)).toBe('queue-service');
    const always = demanding({ awayHoursPerMonth: { mvp: 0.35, scalable: 0.35, enterprise: 0.35 } });
    expect(option('processes', always)).toBe('several-web');
    expect(option('database-copies', always)).toBe('standby');
    expect(option('regions', always)).toBe('two');
    expect(option('observation', always)).toBe('on-call');
    const shared = demanding({ tenancy: MANY });
    expect(option('tenancy', shared)).toBe('row-level');
    expect(option('tenancy', { ...shared, compliance: ['health'] }, 'enterprise')).toBe('database-each');
    expect(option('real-time', demanding({ realTime: LIVE }))).toBe('server-events');
    expect(option('hosting', demanding({ compliance: ['health'] }))).toBe('platform');
  });

  it('name an option that exists, a figure or a fact as reason, and all alternatives, for any demands', () => {
    const count = fc.integer({ min: 1, max: 5_000_000 });
    const organisations = fc.constantFrom(...TENANCY);
    const away = fc.constantFrom(0, 0.1, 0.35, 0.7, 1, 2, 4, 7, 100);
    fc.assert(
      fc.property(
        fc.record({
          people: fc.record({ mvp: count, scalable: count, enterprise: count }),
          awayHoursPerMonth: fc.record({ mvp: away, scalable: away, enterprise: away }),
          realTime: fc.record({ mvp: fc.boolean(), scalable: fc.boolean(), enterprise: fc.boolean() }),
          tenancy: fc.record({ mvp: organisations, scalable: organisations, enterprise: organisations }),
          compliance: fc.subarray([...COMPLIANCE]),
          integrations: fc.integer({ min: 0, max: 20 }),
          filesMegabytesPerPersonYear: fc.integer({ min: 0, max: 50_000 }),
        }),
        fc.constantFrom(...EDITIONS),
        (more, edition) => {
          for (const { decision, option: chosen, because, alternatives } of chooseFor(
            edition,
            demanding(more),
          )) {
            expect(decision.options).toContain(chosen);
            expect(alternatives).toHaveLength(decision.options.length - 1);
            expect(because).toMatch(/\.$/);
            expect(because).not.toMatch(/NaN|undefined|Infinity/);
          }
          for (const { value, how } of targetsFor(edition, demanding(more)))
            expect(`${value}${how}`).not.toMatch(/NaN|undefined|Infinity/);
        },
      ),
    );
  });

  it('have keys of their own', () => {
    expect(new Set(DECISIONS.map(one => one.key)).size).toBe(DECISIONS.length);
    for (const { options } of DECISIONS)
      expect(new Set(options.map(one => one.key)).size).toBe(options.length);
  });
});

describe('the demands of a brief', () => {
  it('are valid, and each says where it comes from', () => {
    for (const name of EXAMPLES) {
      const { answers } = exampleBrief(name);
      const demands = demandsFrom(answers);
      expect(demandsSchema.parse(demands)).toEqual(demands);
      expect(
        demandReasons(answers)
          .map(reason => reason.field)
          .toSorted(),
      ).toEqual(Object.keys(demands).toSorted());
    }
  });

  it('count the people of all roles, and take many for the public, who come seldom', () => {
    const roles = {
      items: [
        { name: 'Clerk', people: 10, may: '' },
        { name: 'Guest', people: 1_000, may: '' },
      ],
    };
    const demands = demandsFrom(answersWith({ roles }));
    expect(demands.people).toEqual({ mvp: 1_010, scalable: 2_020, enterprise: 5_050 });
    expect(demands.activeShare).toBeCloseTo((10 * 0.7 + 1_000 * 0.03) / 1_010, 3);
  });

  it('hear of health, cards, other organisations and changes that cannot wait', () => {
    const demands = demandsFrom(
      answersWith({
        features: {
          items: [
            { what: 'Treatment plans for patients', why: '' },
            { what: 'Payment by card', why: '' },
            { what: 'Chat with the desk', why: '' },
          ],
        },
        vision: { items: [{ horizon: 'two-years', what: 'Several organisations on it' }] },
      }),
    );
    expect(demands).toMatchObject({
      realTime: LIVE,
      // What is two years away is nothing that the MVP has to keep apart.
      tenancy: { mvp: 'one', scalable: 'one', enterprise: 'many' },
      compliance: expect.arrayContaining(['health', 'card-payments']),
    });
  });
});

describe('demands that differ between editions', () => {
  const later = demanding({
    tenancy: { mvp: 'one', scalable: 'one', enterprise: 'many' },
    realTime: { mvp: false, scalable: true, enterprise: true },
  });

  it('decide each edition by its own', () => {
    expect(option('tenancy', later)).toBe('single');
    expect(option('tenancy', later, 'enterprise')).toBe('row-level');
    expect(option('real-time', later)).toBe('reload');
    expect(option('real-time', later, 'enterprise')).toBe('server-events');
  });

  it('bring a control with the first edition that has need of it, once', () => {
    const withIt = EDITIONS.filter(edition => controlsFor(edition, later).some(one => one.asvs === '8.4.1'));
    expect(withIt).toEqual(['enterprise']);
  });

  it('are read from how they were kept before: one value for all of them', () => {
    const old = { ...SMALL, realTime: true, tenancy: 'many' as const };
    const now = { ...SMALL, realTime: LIVE, tenancy: MANY };
    expect(demandsOf(old)).toEqual(now);
    expect(demandsOf(now)).toEqual(now);
    expect(demandsSchema.parse(old)).toEqual(now);
    expect(demandsSchema.parse(now)).toEqual(now);
    expect(demandsSchema.safeParse({ ...now, tenancy: 'several' }).error?.issues[0]?.path).toEqual([
      'tenancy',
    ]);
  });

  it('come with a wish for later, and say so', () => {
    const answers = answersWith({
      features: { items: [{ what: 'Live map of the vans', why: '', priority: 'should' }] },
    });
    expect(demandsFrom(answers).realTime).toEqual({ mvp: false, scalable: true, enterprise: true });
    const reason = demandReasons(answers).find(one => one.field === 'realTime')!;
    expect(reason.because).toContain('from Scalable on');
  });
});

describe('the controls', () => {
  it('are about 13, 14 and 10 for any product, each number once, in the chapters of ASVS', () => {
    const counts = EDITIONS.map(edition => controlsFor(edition, SMALL).length);
    expect(counts).toEqual([13, 14, 10]);
    const all = EDITIONS.flatMap(edition => CONTROLS_BY_EDITION[edition]);
    expect(new Set(all.map(one => one.asvs)).size).toBe(all.length);
    for (const control of all) {
      expect(control.asvs).toMatch(/^\d+\.\d+\.\d+$/);
      expect(chapterOf(control)).toMatch(/^V\d+ \w/);
    }
  });

  it('come with what makes them worth their hours', () => {
    const has = (asvs: string, demands: Demands) =>
      EDITIONS.some(edition => controlsFor(edition, demands).some(one => one.asvs === asvs));
    expect(has('8.4.1', SMALL)).toBe(false);
    expect(has('8.4.1', demanding({ tenancy: MANY }))).toBe(true);
    expect(has('2.3.5', demanding({ compliance: ['card-payments'] }))).toBe(true);
    expect(has('1.3.6', demanding({ integrations: 1 }))).toBe(true);
    expect(has('5.4.3', demanding({ filesMegabytesPerPersonYear: 10_000 }))).toBe(true);
    expect(has('5.4.3', SMALL), 'a gigabyte in all is no pile of files').toBe(false);
  });

  it('come before their level is asked for where they cannot wait', () => {
    const first = (asvs: string, demands: Demands) =>
      EDITIONS.filter(edition => controlsFor(edition, demands).some(one => one.asvs === asvs));
    expect(first('11.4.2', SMALL), 'passwords are kept from the first day').toEqual(['mvp']);
    expect(first('2.3.4', SMALL)).toEqual(['scalable']);
    expect(first('2.3.4', demanding({ compliance: ['card-payments'] }))).toEqual(['mvp']);
    expect(first('2.3.3', demanding({ compliance: ['card-payments'] }))).toEqual(['mvp']);
  });
});

describe('the context diagram', () => {
  const componentsOf = (edition: 'mvp' | 'enterprise', demands: Demands) =>
    chooseFor(edition, demands).map(({ decision, option: { key, monthlyUsd } }) => ({
      edition,
      decision: decision.key,
      option: key,
      monthlyUsd,
      note: '',
    }));

  it('joins only nodes that are there, and leaves none alone', () => {
    for (const demands of [
      SMALL,
      demanding({ people: { mvp: 3_000_000, scalable: 3_000_000, enterprise: 3_000_000 }, realTime: LIVE }),
      demanding({ awayHoursPerMonth: { mvp: 0.1, scalable: 0.1, enterprise: 0.1 }, integrations: 2 }),
    ]) {
      const diagram = diagramFor(
        'mvp',
        componentsOf('mvp', demands),
        [{ name: 'Guest', people: 3 }],
        [{ id: 'datev', name: 'DATEV' }],
      );
      const keys = diagram.nodes.map(node => node.key);
      expect(new Set(keys).size).toBe(keys.length);
      for (const { from, to } of diagram.edges) expect(keys).toEqual(expect.arrayContaining([from, to]));
      for (const key of keys)
        expect(diagram.edges.some(edge => edge.from === key || edge.to === key)).toBe(true);
    }
  });

  it('stands with a studio’s own words in place of an option', () => {
    const own = [
      { edition: 'mvp' as const, decision: 'database', option: 'Our old Oracle', monthlyUsd: null, note: '' },
    ];
    const { nodes } = diagramFor('mvp', own, [], []);
    expect(nodes.find(node => node.key === 'database')?.note).toBe('Our old Oracle');
  });
});
