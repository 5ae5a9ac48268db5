import { describe, expect, it } from 'vitest';
import { BASE_CATALOGUE } from '@/server/catalogue/domain/base';
import { saidBy } from '../suggest/said';
import { suggestPlan } from '../suggest/suggest-plan';
import { answersWith } from '../suggest/testing/examples';
import { demandReasons, demandsFrom } from './demands-from';
import { speaksOfLoad, timeLimitsIn } from './time-limits';

const step = (line: string) =>
  answersWith({ workflows: { items: [{ name: 'Answer an alarm', steps: [line] }] } });

describe('a limit of time', () => {
  it('is by when somebody is told, in seconds or minutes', () => {
    const seconds = (line: string) => timeLimitsIn(saidBy(step(line))).map(one => one.seconds);
    expect(seconds('Every member gets a push message within five seconds')).toEqual([5]);
    expect(seconds('The officer knows within a minute who is coming')).toEqual([60]);
    expect(seconds('The alarm reaches 80 phones in less than 10 seconds')).toEqual([10]);
    for (const line of [
      'A search answers within two seconds',
      'The worker gets the parcel within 30 minutes',
      'The member is told within 3 days',
      'The screen tells in how many minutes they come',
    ])
      expect(seconds(line), line).toEqual([]);
  });

  it('is a demand that others see it at once, and a target that cites it', () => {
    const answers = step('Every member gets a push message within five seconds');
    expect(demandsFrom(answers).realTime.mvp).toBe(true);
    expect(demandReasons(answers).find(one => one.field === 'realTime')).toMatchObject({
      because: expect.stringMatching(/^“Every member gets a push message within five seconds” cannot wait/),
      serves: ['workflows.1'],
    });
    const { parts } = suggestPlan({ answers, catalogue: BASE_CATALOGUE });
    expect(parts.find(one => one.key === 'target:mvp:told-within:workflows.1')).toMatchObject({
      content: { edition: 'mvp', value: 'five seconds' },
      serves: ['workflows.1'],
    });
    expect(demandsFrom(step('The officer knows within a minute who comes')).realTime.mvp).toBe(false);
  });

  it('is not heard from why a feature is wanted', () => {
    const why = 'Swaps are made in four chat groups';
    const answers = answersWith({ features: { items: [{ what: 'Roster', why, priority: 'must' }] } });
    expect(demandsFrom(answers).realTime.mvp).toBe(false);
  });
});

it('is a load what tells how many come in a time', () => {
  const isLoad = (head: string) => speaksOfLoad({ head });
  expect(isLoad('In a storm up to 140 alarms in one night in the district')).toBe(true);
  expect(isLoad('Up to 300 people at once')).toBe(true);
  expect(isLoad('Photos of up to 12 incidents')).toBe(false);
  expect(isLoad('In the app guests order drinks')).toBe(false);
});
