import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@/server/trpc/root';

/** A version of a plan's proposal as the studio's lists show it. */
export type Version = inferRouterOutputs<AppRouter>['proposal']['ofPlan'][number];
