import { QueryClient } from '@tanstack/react-query';
import { TRPCClientError } from '@trpc/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { settle } from '@/server/plan/domain/cells';
import type { Plan, PlanFeature } from '@/server/plan/domain/plan';
import { cellsChange } from './changes';
import type { Draft } from './kept-work';
import { PlanDesk } from './plan-desk';
import type { PlanClient } from './send-change';

const feature = (name: string): PlanFeature => ({
  id: `feat_${name}`,
  area: 'Booking',
  title: name,
  note: '',
  edition: 'mvp',
  serves: [],
  because: '',
  origin: null,
  position: name.charCodeAt(0),
  updatedAt: 't0',
  effortHours: {},
  needs: [],
});

/** A server with one plan, which settles cells as the real one does, and can be out of reach. */
function makeServer() {
  let plan = {
    id: 'plan_1',
    revision: 1,
    features: ['a', 'b'].map(feature),
    risks: [],
    fixedCosts: [],
  } as unknown as Plan;
  const server = {
    isAway: false,
    plan: () => plan,
    title: (id: string) => plan.features.find(one => one.id === id)?.title,
    save(featureId: string, changes: Parameters<typeof settle>[1]) {
      const before = plan.features.find(one => one.id === featureId)!;
      const { feature: after, changed, conflicts } = settle(before, changes);
      if (changed.length)
        plan = {
          ...plan,
          revision: plan.revision + 1,
          features: plan.features.map(one =>
            one === before ? { ...after, updatedAt: `t${plan.revision}` } : one,
          ),
        };
      return { featureId, updatedAt: `t${plan.revision}`, conflicts };
    },
    client: {
      plan: {
        byId: {
          query: async () => {
            if (server.isAway) throw new TRPCClientError('Failed to fetch');
            return plan;
          },
        },
        saveFeatures: {
          mutate: async ({
            saves,
          }: {
            saves: { featureId: string; changes: Parameters<typeof settle>[1] }[];
          }) => {
            if (server.isAway) throw new TRPCClientError('Failed to fetch');
            return {
              saved: saves.map(one => server.save(one.featureId, one.changes)),
              revision: plan.revision,
            };
          },
        },
      },
    } as unknown as PlanClient,
  };
  return server;
}

/** A storage, and locks that are let go with their tab. */
function makeBrowser() {
  const items = new Map<string, string>();
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, text: string) => void items.set(key, text),
    removeItem: (key: string) => void items.delete(key),
    key: (at: number) => [...items.keys()][at] ?? null,
    get length() {
      return items.size;
    },
  };
  const held = new Set<string>();
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal('sessionStorage', { ...storage, getItem: storage.getItem });
  vi.stubGlobal('window', { addEventListener: () => undefined });
  vi.stubGlobal('navigator', {
    locks: {
      async request(name: string, work: () => unknown) {
        while (held.has(name)) await new Promise(done => setTimeout(done, 1));
        held.add(name);
        await work();
        held.delete(name);
      },
    },
  });
  return {
    closeAllTabs: () => held.clear(),
    left: () => [...items.keys()].filter(key => key.includes('unsent')),
  };
}

const queryKey = ['plan'];
function openDesk(server: ReturnType<typeof makeServer>, { hasPlan = true } = {}) {
  const queryClient = new QueryClient({ defaultOptions: { queries: { retryDelay: 1 } } });
  if (hasPlan) queryClient.setQueryData(queryKey, server.plan());
  const desk = new PlanDesk({ client: server.client, queryClient, queryKey, studio: 's', planId: 'plan_1' });
  const drafts: Draft[] = [];
  desk.keepFor('user_1', draft => drafts.push(draft));
  const retitle = (id: string, to: string) => {
    const one = desk.now().features.find(other => other.id === id)!;
    desk.change([cellsChange(one, [{ cell: 'title', to }])], `title of ${id}`);
  };
  return { desk, drafts, retitle, queryClient };
}
const settled = () => new Promise<void>(done => setTimeout(done, 5));

describe('a plan’s desk', () => {
  let browser: ReturnType<typeof makeBrowser>;
  beforeEach(() => {
    browser = makeBrowser();
  });
  afterEach(() => vi.unstubAllGlobals());

  it('keeps what could not be sent over a closed tab, and sends it from the next', async () => {
    const server = makeServer();
    const first = openDesk(server);
    server.isAway = true;
    first.retitle('feat_a', 'one');
    first.retitle('feat_a', 'two');
    first.desk.keepDraft({ featureId: 'feat_b', column: 'title', text: 'half a wo', from: 'b' });
    await settled();
    expect(first.desk.queue.status()).toBe('failed');
    browser.closeAllTabs();
    server.isAway = false;
    const second = openDesk(server);
    await settled();
    expect(server.title('feat_a')).toBe('two');
    expect(second.drafts).toMatchObject([{ text: 'half a wo' }]);
    expect(browser.left()).toEqual([]);
  });

  it('takes up a half word where the plan is not at hand, and leaves it there while it cannot be read', async () => {
    const server = makeServer();
    const draft = { featureId: 'feat_b', column: 'title', text: 'half a wo', from: 'b' };
    openDesk(server).desk.keepDraft(draft);
    browser.closeAllTabs();
    server.isAway = true;
    const away = openDesk(server, { hasPlan: false });
    await vi.waitFor(() => expect(away.queryClient.getQueryState(queryKey)?.status).toBe('error'));
    expect(away.drafts).toEqual([]);
    expect(browser.left()).toHaveLength(1);
    browser.closeAllTabs();
    server.isAway = false;
    const second = openDesk(server, { hasPlan: false });
    await vi.waitFor(() => expect(browser.left()).toEqual([]));
    expect(second.drafts).toEqual([draft]);
  });

  it('shows a conflict for what was changed by somebody else meanwhile, and never overwrites it', async () => {
    const server = makeServer();
    const first = openDesk(server);
    server.isAway = true;
    first.retitle('feat_a', 'mine');
    await settled();
    browser.closeAllTabs();
    server.save('feat_a', [{ cell: 'title', from: 'a', to: 'theirs' }]);
    server.isAway = false;
    const second = openDesk(server);
    await settled();
    expect(server.title('feat_a')).toBe('theirs');
    expect(second.desk.queue.snapshot()).toMatchObject([{ failure: { kind: 'conflict' } }]);
    expect(second.desk.now().features[0]!.title).toBe('mine');
  });

  it('takes back what it did, and meets a conflict where somebody has changed it since', async () => {
    const server = makeServer();
    const { desk, retitle } = openDesk(server);
    retitle('feat_a', 'one');
    retitle('feat_b', 'other');
    await settled();
    await settled();
    server.save('feat_a', [{ cell: 'title', from: 'one', to: 'theirs' }]);
    desk.undo();
    await settled();
    expect(server.title('feat_b')).toBe('b');
    desk.undo();
    await settled();
    expect(server.title('feat_a')).toBe('theirs');
    expect(desk.queue.snapshot()).toMatchObject([{ failure: { kind: 'conflict' } }]);
  });

  it('never shows less than it has saved, whenever a reading began', async () => {
    const server = makeServer();
    const { desk, retitle, queryClient } = openDesk(server);
    const old = server.plan();
    // Somebody else's change comes first, so that ours leaves a gap before it.
    server.save('feat_b', [{ cell: 'title', from: 'b', to: 'theirs' }]);
    const between = server.plan();
    retitle('feat_a', 'mine');
    await settled();
    expect(desk.onServer()!.revision).toBe(1);
    for (const read of [old, between]) {
      queryClient.setQueryData(queryKey, (before: Plan | undefined) => desk.reconcile(before, read));
      expect(desk.now().features[0]!.title).toBe('mine');
    }
    queryClient.setQueryData(queryKey, (before: Plan | undefined) => desk.reconcile(before, server.plan()));
    expect(desk.now().features.map(one => one.title)).toEqual(['mine', 'theirs']);
    expect(desk.onServer()!.revision).toBe(3);
  });
});
