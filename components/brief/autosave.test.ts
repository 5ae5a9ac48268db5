import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EMPTY_ANSWERS, SECTIONS, type Section, type SectionContent } from '@/server/brief/domain/sections';
import { Autosave } from './autosave';
import type { Remote, Revised } from './autosave-state';
import type { Keep, Kept } from './kept-text';

/** A server in memory with the rule of the real one: a save over an older revision is refused. */
class MemoryServer {
  answers = { ...EMPTY_ANSWERS };
  revisions = Object.fromEntries(SECTIONS.map(section => [section, 0])) as Revised['revisions'];
  reachable = true;
  /** What it says to every call while it is in trouble. */
  trouble: string | null = null;
  /** The next save arrives and its answer does not. */
  losesAnswer = false;
  saves = 0;
  apart: (boolean | undefined)[] = [];
  asked = 0;

  remote: Remote = {
    save: async (section, content, revision, apart) => {
      if (!this.reachable) return { kind: 'unreachable' };
      this.asked += 1;
      if (this.trouble) return { kind: 'failed', message: this.trouble };
      if (revision !== this.revisions[section]) return { kind: 'conflict' };
      this.saves += 1;
      this.apart.push(apart);
      this.put(section, content);
      if (!this.losesAnswer) return { kind: 'saved', revision: this.revisions[section] };
      this.losesAnswer = false;
      return { kind: 'unreachable' };
    },
    read: async () => (this.reachable ? this.state() : null),
  };
  /** As somebody whose name is known. */
  writers: Revised['writers'] = {};
  put(section: Section, content: SectionContent) {
    this.answers = { ...this.answers, [section]: structuredClone(content) };
    this.revisions = { ...this.revisions, [section]: this.revisions[section] + 1 };
  }
  state = (): Revised => ({
    answers: this.answers,
    revisions: this.revisions,
    writers: this.writers,
  });
}

const deviceKeep = (): Keep & { held: Map<Section, Kept> } => {
  const kept = new Map<Section, Kept>();
  return {
    held: kept,
    get: section => structuredClone(kept.get(section)) ?? null,
    put: (section, value) => void kept.set(section, value),
    drop: section => void kept.delete(section),
  };
};

let server: MemoryServer;
const open = (keep = deviceKeep()) => {
  const page = new Autosave(server.state(), server.remote, keep);
  page.restore();
  return page;
};
const vision = (what: string) => ({ items: [{ id: '1', horizon: 'six-months' as const, what }] });
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  server = new MemoryServer();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('autosave', () => {
  it('sends once the writer pauses, and says so', async () => {
    const page = open();
    for (const text of ['a', 'ab', 'abc']) page.edit('vision', vision(text));
    expect(page.snapshot().status).toBe('saving');
    await pass(600);
    expect(server.saves).toBe(1);
    expect(server.answers.vision).toEqual(vision('abc'));
    expect(page.snapshot().status).toBe('saved');
  });

  it('sends every three seconds where the writer never pauses', async () => {
    const page = open();
    for (let step = 1; step <= 40; step++) {
      page.edit('vision', vision('x'.repeat(step)));
      await pass(200);
    }
    expect(server.saves).toBeGreaterThanOrEqual(2);
    expect(server.saves).toBeLessThan(6);
  });

  it('keeps text on the device until the server has it, through a crash and without a network', async () => {
    const keep = deviceKeep();
    server.reachable = false;
    const page = open(keep);
    page.edit('vision', vision('typed in the train'));
    await pass(5000);
    expect(page.snapshot()).toMatchObject({ status: 'failed', away: true });
    server.reachable = true;
    const again = open(keep);
    expect(again.snapshot().answers.vision).toEqual(vision('typed in the train'));
    await pass(600);
    expect(server.answers.vision).toEqual(vision('typed in the train'));
    expect(keep.held.size).toBe(0);
  });

  it('tries again by itself, and at once when asked', async () => {
    server.reachable = false;
    const page = open();
    page.edit('vision', vision('a'));
    await pass(10_000);
    server.reachable = true;
    page.flush();
    await pass(0);
    expect(server.answers.vision).toEqual(vision('a'));
    server.reachable = false;
    page.edit('vision', vision('ab'));
    await pass(2000);
    server.reachable = true;
    await pass(31_000);
    expect(server.answers.vision).toEqual(vision('ab'));
  });

  it('says what the server said when it is in trouble, and asks again when told to, not by itself', async () => {
    server.trouble = 'Something went wrong on our side.';
    const keep = deviceKeep();
    const page = open(keep);
    page.edit('vision', vision('a'));
    await pass(120_000);
    expect(server.asked).toBe(1);
    expect(page.snapshot()).toMatchObject({ status: 'failed', away: false, failure: server.trouble });
    expect(keep.held.has('vision')).toBe(true);
    server.trouble = null;
    page.flush();
    await pass(0);
    expect(server.answers.vision).toEqual(vision('a'));
    expect(page.snapshot()).toMatchObject({ status: 'saved', failure: null });
  });

  it('goes on saying what is not saved while it is tried again or written in, until it is', async () => {
    const page = open();
    server.reachable = false;
    page.edit('vision', vision('a'));
    await pass(600);
    page.edit('vision', vision('ab'));
    expect(page.snapshot()).toMatchObject({ status: 'failed', away: true });
    page.flush();
    expect(page.snapshot()).toMatchObject({ status: 'failed', away: true });
    await pass(0);
    server.reachable = true;
    server.trouble = 'Something went wrong on our side.';
    page.flush();
    await pass(0);
    expect(page.snapshot()).toMatchObject({ away: false, failure: server.trouble });
    page.edit('vision', vision('abc'));
    expect(page.snapshot().failure).toBe(server.trouble);
    server.trouble = null;
    await pass(600);
    expect(page.snapshot()).toMatchObject({ status: 'saved', away: false, failure: null });
  });

  it('shows both texts where two devices changed the same section, and writes over neither', async () => {
    const [one, two] = [open(), open()];
    one.edit('vision', vision('from the first'));
    await pass(600);
    two.edit('vision', vision('from the second'));
    await pass(600);
    expect(server.answers.vision).toEqual(vision('from the first'));
    expect(two.snapshot()).toMatchObject({
      status: 'failed',
      answers: { vision: vision('from the second') },
      theirs: { vision: { content: vision('from the first'), again: false } },
    });
    two.keepMine('vision');
    await pass(0);
    expect(server.answers.vision).toEqual(vision('from the second'));
    expect(two.snapshot()).toMatchObject({ status: 'saved', theirs: {} });
  });

  it('takes every key while both texts are shown, and says who wrote the other and when', async () => {
    const keep = deviceKeep();
    const page = open(keep);
    server.put('vision', vision('by Lou'));
    server.writers = { vision: { names: ['Lou', 'Vera'], savedAt: '2027-01-01T06:41:00Z' } };
    page.edit('vision', vision('mi'));
    await pass(600);
    expect(page.snapshot().theirs.vision).toMatchObject({
      by: { name: 'Lou', savedAt: '2027-01-01T06:41:00Z' },
    });
    page.edit('vision', vision('mine, whole'));
    await pass(600);
    expect(page.snapshot()).toMatchObject({
      status: 'failed',
      answers: { vision: vision('mine, whole') },
      theirs: { vision: { content: vision('by Lou') } },
    });
    const reloaded = open(keep);
    expect(reloaded.snapshot()).toMatchObject({
      answers: { vision: vision('mine, whole') },
      theirs: { vision: { content: vision('by Lou'), by: { name: 'Lou' } } },
    });
    page.keepMine('vision');
    await pass(0);
    expect(server.answers.vision).toEqual(vision('mine, whole'));
    expect(page.snapshot()).toMatchObject({ status: 'saved', theirs: {} });
  });

  it('shows theirs as they are now, and says so where they were changed again', async () => {
    const page = open();
    server.put('vision', vision('theirs'));
    page.edit('vision', vision('mine'));
    await pass(600);
    server.put('vision', vision('theirs, more'));
    expect(page.knows(server.revisions)).toBe(false);
    await page.refresh();
    expect(page.knows(server.revisions)).toBe(true);
    expect(page.snapshot().theirs.vision).toMatchObject({ content: vision('theirs, more'), again: true });
    page.keepMine('vision');
    await pass(0);
    expect(server.answers.vision).toEqual(vision('mine'));
  });

  it('says so too where they were changed between looking and choosing', async () => {
    const page = open();
    server.put('vision', vision('theirs'));
    page.edit('vision', vision('mine'));
    await pass(600);
    server.put('vision', vision('theirs, more'));
    page.keepMine('vision');
    await pass(0);
    expect(server.answers.vision).toEqual(vision('theirs, more'));
    expect(page.snapshot()).toMatchObject({
      answers: { vision: vision('mine') },
      theirs: { vision: { content: vision('theirs, more'), again: true } },
    });
    page.keepMine('vision');
    await pass(0);
    expect(server.answers.vision).toEqual(vision('mine'));
  });

  it('asks nothing any more once theirs are what both began from', async () => {
    const page = open();
    server.put('vision', vision('theirs'));
    page.edit('vision', vision('mine'));
    await pass(600);
    server.put('vision', { items: [] });
    await page.refresh();
    expect(page.snapshot().theirs).toEqual({});
    await pass(600);
    expect(server.answers.vision).toEqual(vision('mine'));
  });

  it('takes theirs when told to, and hands back what was given up', async () => {
    const two = open();
    server.put('vision', vision('theirs'));
    two.edit('vision', vision('mine'));
    await pass(600);
    expect(two.takeTheirs('vision')).toEqual(vision('mine'));
    expect(two.snapshot().answers.vision).toEqual(vision('theirs'));
    two.edit('vision', vision('mine'));
    await pass(600);
    expect(server.answers.vision).toEqual(vision('mine'));
  });

  it('does not take its own save for somebody else’s when only the answer got lost', async () => {
    const page = open();
    server.losesAnswer = true;
    page.edit('vision', vision('a'));
    await pass(600);
    page.edit('vision', vision('ab'));
    await pass(5000);
    expect(page.snapshot()).toMatchObject({ status: 'saved', theirs: {} });
    expect(server.answers.vision).toEqual(vision('ab'));
  });

  it('does so too when the tab was closed in between', async () => {
    const keep = deviceKeep();
    const page = open(keep);
    server.losesAnswer = true;
    page.edit('vision', vision('a'));
    page.flush();
    page.edit('vision', vision('ab'));
    await pass(0);
    const again = open(keep);
    await pass(600);
    expect(again.snapshot()).toMatchObject({ theirs: {}, answers: { vision: vision('ab') } });
    expect(server.answers.vision).toEqual(vision('ab'));
  });

  it('does so too when that save arrives only after the page was opened again', async () => {
    const keep = deviceKeep();
    keep.put('vision', { content: vision('ab'), base: 0, sent: [vision('a')] });
    const again = open(keep);
    server.put('vision', vision('a'));
    await pass(2000);
    expect(again.snapshot()).toMatchObject({ status: 'saved', theirs: {} });
    expect(server.answers.vision).toEqual(vision('ab'));
  });

  it('after a crash offers both where the server has moved on', async () => {
    const keep = deviceKeep();
    server.reachable = false;
    open(keep).edit('vision', vision('unsaved'));
    server.reachable = true;
    server.put('vision', vision('newer'));
    const again = open(keep);
    again.restore();
    expect(again.snapshot()).toMatchObject({
      answers: { vision: vision('unsaved') },
      theirs: { vision: { content: vision('newer') } },
    });
    expect(keep.held.has('vision')).toBe(true);
  });

  it('asks again after each crash, whatever is typed or changed meanwhile: theirs goes only by a choice', async () => {
    const row = (id: string, what: string) => ({ id, horizon: 'two-years' as const, what });
    const keep = deviceKeep();
    server.reachable = false;
    open(keep).edit('vision', { items: [row('a', 'mine')] });
    // The tab is gone.
    vi.clearAllTimers();
    server.reachable = true;
    server.put('vision', { items: [row('a', 'theirs'), row('b', 'added by them')] });
    const again = open(keep);
    again.edit('vision', { items: [row('a', 'mine, more')] });
    const { saves } = server;
    open(keep);
    await pass(3000);
    expect(server.saves).toBe(saves);
    server.put('vision', { items: [row('a', 'theirs'), row('b', 'added by them, more')] });
    await again.refresh();
    expect(again.snapshot().theirs.vision).toMatchObject({ content: server.answers.vision, again: true });
    const third = open(keep);
    await pass(3000);
    expect(server.saves).toBe(saves);
    expect(third.snapshot()).toMatchObject({
      answers: { vision: { items: [row('a', 'mine, more')] } },
      theirs: { vision: { content: server.answers.vision } },
    });
    third.keepMine('vision');
    await pass(0);
    expect(server.answers.vision).toEqual({ items: [row('a', 'mine, more')] });
  });

  it('restored twice over, as in development, sends what was kept once', async () => {
    const keep = deviceKeep();
    keep.put('vision', { content: vision('kept'), base: 0, sent: [] });
    const page = open(keep);
    page.leave();
    page.restore();
    await pass(2000);
    expect(server.asked).toBe(1);
    expect(server.answers.vision).toEqual(vision('kept'));
  });

  it('puts together what two people wrote in different rows, and asks nobody', async () => {
    const row = (id: string, what: string) => ({ id, horizon: 'two-years' as const, what });
    server.put('vision', { items: [row('a', 'A'), row('b', 'B')] });
    const [one, two] = [open(), open()];
    one.edit('vision', { items: [row('a', 'A by one'), row('b', 'B')] });
    await pass(600);
    two.edit('vision', { items: [row('a', 'A'), row('b', 'B by two'), row('c', 'C')] });
    await pass(2000);
    const both = { items: [row('a', 'A by one'), row('b', 'B by two'), row('c', 'C')] };
    expect(server.answers.vision).toEqual(both);
    expect(two.snapshot()).toMatchObject({ status: 'saved', theirs: {}, answers: { vision: both } });
  });

  it('says whether all is safe once nothing is on its way', async () => {
    const page = open();
    page.edit('vision', vision('a'));
    const safe = page.settled();
    await pass(0);
    expect(await safe).toBe(true);
    server.put('vision', vision('theirs'));
    page.edit('vision', vision('mine'));
    const clash = page.settled();
    await pass(0);
    expect(await clash).toBe(false);
    expect(page.snapshot().theirs.vision?.content).toEqual(vision('theirs'));
  });

  it('keeps what is brought back apart, and what it replaced', async () => {
    const page = open();
    page.edit('vision', vision('a'));
    await pass(600);
    page.edit('vision', vision('brought back'), { apart: true });
    await pass(600);
    page.edit('vision', vision('brought back, and more'));
    await pass(600);
    expect(server.apart).toEqual([false, true, false]);
  });

  it('on leaving sends also what was typed while a save was under way, and still knows it as its own', async () => {
    const page = open();
    page.edit('vision', vision('a'));
    page.flush();
    page.edit('vision', vision('ab'));
    page.leave();
    await Promise.resolve();
    expect(server.answers.vision).toEqual(vision('ab'));
    page.edit('vision', vision('abc'));
    await pass(2000);
    expect(page.snapshot()).toMatchObject({ status: 'saved', theirs: {} });
    expect(server.answers.vision).toEqual(vision('abc'));
  });

  it('takes what another device saved, except over unsaved text', async () => {
    const page = open();
    page.edit('vision', vision('being typed'));
    server.put('goals', { items: [{ id: '1', goal: 'g', measure: 'm' }] });
    server.put('vision', vision('theirs'));
    await page.refresh();
    expect(page.snapshot().answers.goals).toEqual({ items: [{ id: '1', goal: 'g', measure: 'm' }] });
    expect(page.snapshot().answers.vision).toEqual(vision('being typed'));
  });
});
