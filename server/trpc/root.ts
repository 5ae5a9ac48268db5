import { auditRouter } from '@/server/audit/router';
import { briefRouter } from '@/server/brief/router';
import { catalogueRouter } from '@/server/catalogue/router';
import { filesRouter } from '@/server/files/router';
import { forecastRouter } from '@/server/forecast/router';
import { identityRouter } from '@/server/identity/router';
import { planRouter } from '@/server/plan/router';
import { proposalRouter } from '@/server/proposal/router';
import { studioRouter } from '@/server/studio/router';
import { router } from './procedures';

export const appRouter = router({
  audit: auditRouter,
  brief: briefRouter,
  catalogue: catalogueRouter,
  files: filesRouter,
  forecast: forecastRouter,
  identity: identityRouter,
  plan: planRouter,
  proposal: proposalRouter,
  studio: studioRouter,
});

export type AppRouter = typeof appRouter;
