import { describe, expect, it } from 'vitest';
import { findProblems } from './check';
import type { Import } from './graph';
import { RULES } from './rules';

const problems = (...pairs: [from: string, to: string, typeOnly?: boolean][]) =>
  findProblems(
    pairs.map(([from, to, typeOnly = false]): Import => ({ from, to, line: 1, typeOnly })),
    RULES,
  );

describe('the boundaries check', () => {
  it.each([
    ['server/plan/domain/graph.ts', 'npm:drizzle-orm'],
    ['server/plan/domain/graph.ts', 'node:crypto'],
    ['server/forecast/engine/forecast.ts', 'server/kernel/ids.ts'],
    ['server/kernel/command.ts', 'server/studio/open.ts'],
    ['components/plan/grid.tsx', 'server/plan/queries.ts'],
    ['app/s/[studio]/page.tsx', 'db/client.ts'],
    ['app/s/[studio]/page.tsx', 'server/plan/save-feature.ts'],
    ['server/plan/create-from-brief.ts', 'db/schema/brief.ts'],
    ['server/plan/router.ts', 'db/schema/plan.ts'],
    ['server/brief/start.ts', 'server/plan/router.ts'],
    ['db/schema/plan.ts', 'server/plan/queries.ts'],
    ['server/plan/queries.ts', 'db/testing/studio.ts'],
    ['server/plan/queries.ts', 'db/schema/link.ts'],
  ])('refuses %s → %s', (from, to) => {
    expect(problems([from, to])).toHaveLength(1);
  });

  it.each([
    ['server/plan/domain/graph.ts', 'server/kernel/ids.ts'],
    ['server/plan/create-from-brief.ts', 'server/brief/queries.ts'],
    ['server/plan/save-feature.ts', 'db/schema/plan.ts'],
    ['components/plan/grid.tsx', 'server/plan/domain/estimate.ts'],
    ['app/s/[studio]/page.tsx', 'server/trpc/server.tsx'],
    ['server/trpc/root.ts', 'server/plan/router.ts'],
    ['server/plan/plan.test.ts', 'db/testing/studio.ts'],
  ])('allows %s → %s', (from, to) => {
    expect(problems([from, to])).toEqual([]);
  });

  it('lets components import types from anywhere on the server, but nothing that runs', () => {
    expect(problems(['components/trpc-provider.tsx', 'server/trpc/root.ts', true])).toEqual([]);
    expect(problems(['components/trpc-provider.tsx', 'server/trpc/root.ts', false])).toHaveLength(1);
  });

  it('finds a cycle however long, once, and an import that leads nowhere', () => {
    expect(
      problems(
        ['server/a.ts', 'server/b.ts'],
        ['server/b.ts', 'server/c.ts'],
        ['server/c.ts', 'server/a.ts'],
      ),
    ).toHaveLength(1);
    expect(problems(['server/a.ts', 'missing:./gone'])).toHaveLength(1);
  });
});
