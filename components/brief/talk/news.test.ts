import { describe, expect, it } from 'vitest';
import { revisionsFrom } from '@/server/brief/domain/answers';
import { isDue, type News, type Pulse } from './news';

const pulse = (goals: number, mark = 'a'): Pulse => ({
  mark,
  revisions: revisionsFrom([{ section: 'goals', revision: goals }]),
});
const news = pulse(1) as News;
const own = () => true;
const others = () => false;

describe('news of a brief', () => {
  it('are not asked for while there are none', () => {
    expect(isDue(pulse(1), news, 60_000, own)).toBe(false);
  });

  it('are asked for at once where somebody else wrote, asked or renamed', () => {
    expect(isDue(pulse(2), news, 0, others)).toBe(true);
    expect(isDue(pulse(1, 'b'), news, 0, own)).toBe(true);
  });

  it('of one’s own saves are asked for every ten seconds at most', () => {
    expect(isDue(pulse(2), news, 9_000, own)).toBe(false);
    expect(isDue(pulse(2), news, 10_000, own)).toBe(true);
  });
});
