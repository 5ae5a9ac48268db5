import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@/server/trpc/root';

export type News = inferRouterOutputs<AppRouter>['brief']['news'];
