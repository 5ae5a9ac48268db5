import { describe, expect, it } from 'vitest';
import { contradictionsIn, type Facts } from './contradictions';
import { type BriefAnswers, EMPTY_ANSWERS } from './sections';

const FACTS: Facts = {
  today: '2026-11-21',
  smallest: { p50PriceMinor: 6_000_000, p50Workdays: 80, earliestFinish: '2027-03-19' },
  currency: 'EUR',
};
const found = (change: Partial<BriefAnswers>, facts: Partial<Facts> = {}) =>
  contradictionsIn({ ...EMPTY_ANSWERS, ...change }, { ...FACTS, ...facts });
const rules = (...input: Parameters<typeof found>) => found(...input).map(one => one.rule);

const timeline = (change: Partial<BriefAnswers['timeline']>) => ({
  timeline: { ...EMPTY_ANSWERS.timeline, ...change },
});
const budget = (
  highMinor: number | null,
  currency: string | null = null,
  lowMinor: number | null = null,
) => ({
  budget: { lowMinor, highMinor, currency, note: '' },
});
const workflow = (...steps: string[]) => ({ workflows: { items: [{ id: '1', name: 'Pay', steps }] } });
const roles = (...names: string[]) => ({
  roles: { items: names.map((name, at) => ({ id: String(at), name, people: 1, may: '' })) },
});
const features = (...priorities: ('must' | 'should' | 'later' | null)[]) => ({
  features: {
    items: priorities.map((priority, at) => ({ id: String(at), what: `Do ${at}`, why: '', priority })),
  },
});

describe('a brief in which all fits together', () => {
  it('has no contradiction, nor has an empty one', () => {
    expect(found({})).toEqual([]);
    expect(
      found({
        ...timeline({ start: '2027-01-11', deadline: '2027-06-30' }),
        ...budget(8_000_000),
        ...workflow('The customer pays with Stripe'),
        ...roles('Customer'),
        integrations: {
          items: [{ id: '1', name: 'Card terminals of Stripe', purpose: '', direction: null }],
        },
      }),
    ).toEqual([]);
  });
});

describe('a day that has passed', () => {
  it('is named, be it the start, the deadline or another day; today has not', () => {
    const before = timeline({
      start: '2026-11-20',
      deadline: '2026-11-20',
      dates: [{ id: 'fair', day: '2026-11-20', reason: 'The fair' }],
    });
    expect(rules(before)).toEqual([
      'start has passed',
      'deadline has passed',
      'date has passed',
      'dates out of order',
    ]);
    expect(found(before)[2]).toMatchObject({
      answer: 'timeline.fair',
      section: 'timeline',
      text: '20 November 2026 has passed (The fair): take it out, or give a new day.',
    });
    expect(rules(timeline({ start: '2026-11-21' }))).toEqual([]);
  });
});

describe('dates out of order', () => {
  it('are a deadline that is not after the start, and a day before anything can be there', () => {
    expect(rules(timeline({ start: '2027-06-01', deadline: '2027-06-01' }))).toEqual(['dates out of order']);
    const [early] = found(
      timeline({ start: '2027-06-01', dates: [{ id: 'a', day: '2027-05-01', reason: '' }] }),
    );
    expect(early).toMatchObject({ rule: 'dates out of order', answer: 'timeline.a' });
    expect(
      rules(timeline({ start: '2027-06-01', dates: [{ id: 'a', day: '2027-06-01', reason: '' }] })),
    ).toEqual([]);
  });
});

describe('a deadline before the smallest edition', () => {
  it('is found against today and its usual time, with figures for the studio and none for the client', () => {
    const [one, ...more] = found(timeline({ deadline: '2027-03-18' }));
    expect(more).toEqual([]);
    expect(one).toMatchObject({ rule: 'deadline before the smallest edition', answer: 'timeline' });
    expect(one!.text).toContain('80 working days');
    expect(one!.text).toContain('19 March 2027');
    expect(one!.plain).not.toMatch(/\d/);
  });

  it('is not there on the day itself, nor where no plan is suggested, nor once it has passed', () => {
    expect(rules(timeline({ deadline: '2027-03-19' }))).toEqual([]);
    expect(rules(timeline({ deadline: '2027-03-18' }), { smallest: null })).toEqual([]);
    expect(rules(timeline({ deadline: '2026-01-01' }))).toEqual(['deadline has passed']);
  });
});

describe('a budget far under the smallest edition', () => {
  it('is found below seven tenths of its P50, with figures for the studio and none for the client', () => {
    const [one] = found(budget(4_199_900));
    expect(one).toMatchObject({ rule: 'budget far under the smallest edition', answer: 'budget' });
    expect(one!.text).toContain('€41,999');
    expect(one!.text).toContain('€60,000');
    expect(one!.plain).not.toMatch(/\d|€/);
    expect(rules(budget(4_200_000))).toEqual([]);
  });

  it('holds a lone lower amount against it, and nothing in another currency or unknown', () => {
    expect(rules(budget(null, 'EUR', 1_000_000))).toEqual(['budget far under the smallest edition']);
    expect(rules(budget(1_000_000, 'NOK'))).toEqual([]);
    expect(rules(budget(null))).toEqual([]);
    expect(rules(budget(1_000_000), { smallest: null })).toEqual([]);
  });
});

describe('an integration that is named but not listed', () => {
  const listed = (name: string) => ({
    integrations: { items: [{ id: '1', name, purpose: '', direction: null }] },
  });
  it('is found in workflows, features and the vision, once for each system', () => {
    const answers = {
      ...workflow('The invoice goes to DATEV', 'DATEV books it'),
      features: { items: [{ id: '1', what: 'Pay by PayPal', why: '', priority: null }] },
      vision: { items: [{ id: '1', horizon: 'two-years' as const, what: 'Read from S/4HANA and SAP.' }] },
    };
    expect(found(answers).map(one => one.text.split(' is named')[0])).toEqual([
      'DATEV',
      'PayPal',
      'SAP S/4HANA',
    ]);
    expect(found(answers)[0]).toMatchObject({
      rule: 'integration named but not listed',
      section: 'integrations',
    });
  });

  it('is not found under any name that is listed', () => {
    expect(rules({ ...workflow('Sent to Azure AD'), ...listed('Microsoft Entra ID') })).toEqual([]);
    expect(rules({ ...workflow('Booked in lexoffice'), ...listed('Lexware Office (our accounts)') })).toEqual(
      [],
    );
  });

  it('is not taken from ordinary words, nor from inside of others', () => {
    expect(
      rules(
        workflow('Make a box, wave and signal', 'Square the stripes', 'Updates are sent', 'They zoom in'),
      ),
    ).toEqual([]);
  });

  it('contradicts that there is nothing to connect', () => {
    const [one] = found({ ...workflow('Paid with Stripe'), integrations: { items: [], none: true } });
    expect(one!.text).toContain('nothing to connect');
  });
});

describe('the same role twice', () => {
  it('is found whatever its case and number', () => {
    const [one, ...more] = found(roles('Reader', 'Desk', ' readers '));
    expect(more).toEqual([]);
    expect(one).toMatchObject({ rule: 'same role twice', answer: 'roles.2' });
    expect(rules(roles('Reader', 'Proof reader'))).toEqual([]);
  });
});

describe('a role that acts but is not listed', () => {
  it('is found where a step begins with one of the usual words', () => {
    const [one, ...more] = found({
      ...workflow('The customers pay', 'A customer leaves'),
      ...roles('Cashier'),
    });
    expect(more).toEqual([]);
    expect(one!.text).toContain('“Customer” does something in “Pay”');
  });

  it('is not guessed from the middle of a step, from other words, or where a role is named more closely', () => {
    expect(rules({ ...workflow('Tell the customer', 'It is paid'), ...roles('Cashier') })).toEqual([]);
    expect(rules({ ...workflow('Guests arrive'), ...roles('Hotel guest') })).toEqual([]);
    expect(rules(workflow('The customer pays'))).toEqual([]);
  });
});

describe('a must for everything', () => {
  it('is found from four features on, and gone with the first that may wait', () => {
    expect(rules(features('must', 'must', 'must', 'must'))).toEqual(['must for everything']);
    expect(rules(features('must', 'must', 'must'))).toEqual([]);
    expect(rules(features('must', 'must', 'must', 'should'))).toEqual([]);
    expect(rules(features('must', 'must', 'must', null))).toEqual([]);
  });
});
