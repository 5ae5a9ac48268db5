import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MOST_LINE, type Section, type SectionContent } from '@/server/brief/domain/sections';
import { keepOnDevice } from './kept-text';

const stored = new Map<string, string>();
const keep = keepOnDevice('brief_1');
const leave = (section: Section, kept: unknown) =>
  stored.set(`groundwork.brief.brief_1.${section}`, JSON.stringify(kept));
const words = (text: string) => text.split(/\s+/).filter(Boolean);

beforeEach(() =>
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  }),
);
afterEach(() => {
  stored.clear();
  vi.unstubAllGlobals();
});

describe('text kept on a device', () => {
  it('is read as it was put, until it is dropped', () => {
    const content: SectionContent<'vision'> = {
      items: [{ id: '7', horizon: 'five-years', what: 'In every town' }],
    };
    keep.put('vision', { content, base: 3, sent: [content] });
    expect(keep.get('vision')).toEqual({ content, base: 3, sent: [content] });
    keep.drop('vision');
    expect(keep.get('vision')).toBeNull();
  });

  it('is read though too long, and not at all where it is no answer', () => {
    const long = { items: [{ id: '1', goal: 'x'.repeat(MOST_LINE + 1), measure: '' }] };
    leave('goals', { content: long, base: 0, sent: [] });
    expect(keep.get('goals')?.content).toEqual(long);
    leave('goals', { content: { items: 'none' }, base: 0, sent: [] });
    expect(keep.get('goals')).toBeNull();
    stored.set('groundwork.brief.brief_1.goals', '{');
    expect(keep.get('goals')).toBeNull();
  });
});

describe('text kept before steps were a list and the vision had horizons', () => {
  it('has its steps by line, without the blank ones', () => {
    const earlier = { items: [{ name: 'Booking', steps: 'Choose a day\r\n\r\n  Pay \n' }] };
    leave('workflows', { content: earlier, base: 2, sent: [earlier] });
    const content = { items: [{ id: '1', name: 'Booking', steps: ['Choose a day', 'Pay'] }] };
    expect(keep.get('workflows')).toEqual({ content, base: 2, sent: [content] });
  });

  it('has its vision by horizon', () => {
    const earlier = { inSixMonths: 'Two clinics\nNo paper', inTwoYears: 'Seven clinics' };
    leave('vision', { content: earlier, base: 0, sent: [] });
    expect(keep.get('vision')?.content).toEqual({
      items: [
        { id: '1', horizon: 'six-months', what: 'Two clinics' },
        { id: '2', horizon: 'six-months', what: 'No paper' },
        { id: '3', horizon: 'two-years', what: 'Seven clinics' },
      ],
    });
  });

  it('loses no word of long prose', () => {
    const prose = Array.from({ length: 400 }, (_, at) => `word${at}`).join(' ');
    leave('vision', { content: { inSixMonths: prose, inTwoYears: '' }, base: 0, sent: [] });
    const { items } = keep.get('vision')!.content as SectionContent<'vision'>;
    expect(items.length).toBeGreaterThan(1);
    expect(items.every(item => item.what.length <= MOST_LINE)).toBe(true);
    expect(words(items.map(item => item.what).join(' '))).toEqual(words(prose));
  });

  it('cuts a word without end between two letters', () => {
    const endless = `x${'😀'.repeat(400)}`;
    leave('vision', { content: { inSixMonths: endless, inTwoYears: '' }, base: 0, sent: [] });
    const { items } = keep.get('vision')!.content as SectionContent<'vision'>;
    expect(items.map(item => item.what).join('')).toBe(endless);
    expect(items.every(item => item.what.length <= MOST_LINE && !/\p{Surrogate}/u.test(item.what))).toBe(
      true,
    );
  });

  it('is kept whole where that makes too many rows, as today’s would be', () => {
    const steps = Array.from({ length: 70 }, (_, at) => `Step ${at}`);
    leave('workflows', {
      content: { items: [{ name: 'Long', steps: steps.join('\n') }] },
      base: 0,
      sent: [],
    });
    expect((keep.get('workflows')!.content as SectionContent<'workflows'>).items[0]!.steps).toEqual(steps);
  });
});
