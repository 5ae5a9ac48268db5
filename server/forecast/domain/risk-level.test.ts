import { describe, expect, it } from 'vitest';
import { riskLevel } from './risk-level';

const edition = (joint: number | null, p50: number, p80: number) =>
  ({ cost: { p50, p80 }, probability: { joint, budget: joint, deadline: joint } }) as Parameters<
    typeof riskLevel
  >[0];

describe('the risk level', () => {
  it('is low where the limits are likely met and cost is well known', () => {
    expect(riskLevel(edition(0.95, 100, 112)).level).toBe('low');
  });

  it('is the worse of the chance to meet the limits and the spread of cost', () => {
    expect(riskLevel(edition(0.3, 100, 112)).level).toBe('high');
    expect(riskLevel(edition(0.7, 100, 112)).level).toBe('moderate');
    expect(riskLevel(edition(0.95, 100, 130)).level).toBe('moderate');
    expect(riskLevel(edition(0.95, 100, 150)).level).toBe('high');
  });

  it('gives a reason for each part, also without limits and without cost', () => {
    expect(riskLevel(edition(null, 0, 0))).toEqual({
      level: 'low',
      reasons: [expect.stringContaining('no budget'), expect.any(String)],
    });
  });
});
