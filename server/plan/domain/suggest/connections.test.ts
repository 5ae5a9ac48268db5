import { describe, expect, it } from 'vitest';
import { BASE_CATALOGUE } from '@/server/catalogue/domain/base';
import { saidBy } from './said';
import { suggestFeatures } from './suggest-features';
import { answersWith } from './testing/examples';

const connected = (integration: { name: string; purpose: string; direction: string }) =>
  suggestFeatures(
    saidBy(
      answersWith({
        roles: { items: [{ name: 'Member', people: 40, may: 'Reply to alarms' }] },
        workflows: {
          items: [{ name: 'Answer an alarm', steps: ['The member replies', 'The officer counts'] }],
        },
        integrations: { items: [integration] },
      }),
    ),
    BASE_CATALOGUE,
  );
const keys = (integration: Parameters<typeof connected>[0]) => connected(integration).map(one => one.key);

describe('a connection goes the way that the brief says', () => {
  const purpose = 'Approved reports as a CSV file, once a month';

  it('is built of its own where lists are sent, and is the reading in of lists where they come', () => {
    const sent = keys({ name: 'State portal', purpose, direction: 'write' });
    expect(sent).toContain('feature:integrations.1');
    expect(sent).not.toContain('feature:list-import');
    const read = keys({ name: 'State portal', purpose, direction: 'read' });
    expect(read).toContain('feature:list-import');
    expect(read).not.toContain('feature:integrations.1');
  });

  it('is a feed where a calendar only shows it, without the booking of appointments', () => {
    const feed = keys({ name: 'iCalendar feed', purpose: 'Weekends appear there', direction: 'write' });
    expect(feed).toContain('feature:calendar-feed');
    for (const one of ['calendar-sync', 'appointments', 'free-times'])
      expect(feed).not.toContain(`feature:${one}`);
    const both = keys({ name: 'Outlook calendar', purpose: 'Shifts both ways', direction: 'both' });
    expect(both).toContain('feature:calendar-sync');
  });

  it('is not in the MVP because a way of working names those whose it is', () => {
    const calendars = {
      name: 'Members’ own calendars',
      purpose: 'Weekends appear there',
      direction: 'write',
    };
    expect(connected(calendars).find(one => one.key === 'feature:calendar-feed')?.edition).toBe('scalable');
  });
});
