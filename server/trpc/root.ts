import { identityRouter } from '@/server/identity/router';
import { studioRouter } from '@/server/studio/router';
import { router } from './procedures';

export const appRouter = router({
  identity: identityRouter,
  studio: studioRouter,
});

export type AppRouter = typeof appRouter;
