import { describe, expect, it } from 'vitest';
import { titleBefore } from './version';

const keptAs = (title: string, reason: 'kept' | 'forecast' | 'proposal' = 'kept') =>
  titleBefore({ title, reason, createdAt: '2027-01-04T08:30:00.000Z' });

describe('what a plan is kept as before it goes back to a version', () => {
  it('names the version, and a forecast by its time', () => {
    expect(keptAs('First cut')).toBe('Before going back to “First cut”');
    expect(keptAs('Proposal, version 2', 'proposal')).toBe('Before going back to “Proposal, version 2”');
    expect(keptAs('Forecast', 'forecast')).toBe('Before going back to “Forecast of 2027-01-04 08:30 UTC”');
  });

  it('stays flat, however often one goes to and fro', () => {
    let title = 'First cut';
    const titles = Array.from({ length: 5 }, () => {
      title = keptAs(title);
      return title;
    });
    const [going, undoing] = [
      'Before going back to “First cut”',
      'Before undoing the going back to “First cut”',
    ];
    expect(titles).toEqual([going, undoing, going, undoing, going]);
  });

  it('is flat also after titles of an older day, and leaves a studio’s own quotes alone', () => {
    expect(keptAs('Before going back to “Before going back to “First cut””')).toBe(
      'Before going back to “First cut”',
    );
    expect(keptAs('The “small” one')).toBe('Before going back to “The “small” one”');
    expect(keptAs(keptAs('The “small” one'))).toBe('Before undoing the going back to “The “small” one”');
  });
});
