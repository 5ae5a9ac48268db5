import { describe, expect, it } from 'vitest';
import { BASE_CATALOGUE } from '@/server/catalogue/domain/base';
import { calledBy } from './called';
import { draftOf } from './draft';
import { saidBy } from './said';
import { builtOnce, DOES_TOO } from './same-work';
import { answersWith } from './testing/examples';

describe('work that two features could do', () => {
  const publish = { name: 'Publish', steps: ['The moderator approves it or sends it back'] };
  const called = (...workflows: { name: string; steps: string[] }[]) =>
    builtOnce(calledBy(saidBy(answersWith({ workflows: { items: workflows } })), BASE_CATALOGUE)).map(
      ({ feature }) => feature.key,
    );

  it('is done by one of them where one answer speaks of both', () => {
    expect(called(publish)).toContain('moderation');
    expect(called(publish)).not.toContain('approvals');
  });

  it('is done by both where another answer asks for the other one alone', () => {
    const order = { name: 'Order', steps: ['The board approves what costs over 5,000'] };
    expect(called(publish, order)).toEqual(expect.arrayContaining(['moderation', 'approvals']));
  });

  it('is done by both where another step asks for the other one alone', () => {
    const join = {
      name: 'Join',
      steps: ['The member signs the contract on the tablet', 'The member pays by direct debit'],
    };
    expect(called(join)).toEqual(expect.arrayContaining(['e-signature', 'direct-debit']));
    const steps = [...publish.steps, 'The finance manager approves the refund'];
    expect(called({ name: 'Publish', steps })).toEqual(expect.arrayContaining(['moderation', 'approvals']));
  });

  it('is the choice of a region, or machines of the client’s own', () => {
    const hosting = (note: string) =>
      builtOnce(
        calledBy(saidBy(answersWith({ budget: { lowMinor: null, highMinor: null, note } })), BASE_CATALOGUE),
      ).flatMap(({ feature }) => (/hosting/.test(feature.key) ? feature.key : []));
    expect(hosting('Servers in the EU.')).toEqual(['hosting-region']);
    expect(hosting('Hosting within the country, in a data centre with a certificate.')).toEqual([
      'hosting-region',
    ]);
    expect(hosting('Hosted in our own data centre.')).toEqual(['named-hosting']);
    expect(hosting('It runs on premises.')).toEqual(['named-hosting']);
  });

  it.each([
    ['Qualifications and medical examinations with expiry dates', 'staff-records'],
    ['The screens in English and German', 'several-languages'],
    ['Subscription of three, six or twelve bottles every month', 'subscriptions'],
    ['Check of vehicles and gear by list every fortnight', 'checklists'],
    ['Stock by wine, vintage, bin and lot', 'stock'],
  ])('is not planned again in the client’s words: “%s”', (what, key) => {
    const said = saidBy(answersWith({ features: { items: [{ what, why: '', priority: 'must' }] } }));
    const { called, own } = draftOf(said, BASE_CATALOGUE);
    expect(called.map(({ feature }) => feature.key)).toContain(key);
    expect(own).toEqual([]);
  });

  it('names features of the catalogue', () => {
    const keys = BASE_CATALOGUE.map(one => one.key);
    for (const [doing, done] of Object.entries(DOES_TOO))
      expect(keys).toEqual(expect.arrayContaining([doing, ...done]));
  });
});
