import { memberProcedure, router } from '@/server/trpc/procedures';
import { exportAuditPage } from './export-page';
import { auditPeople, auditTrail } from './queries';

export const auditRouter = router({
  trail: memberProcedure.input(auditTrail.input).query(({ ctx, input }) => auditTrail(ctx.actor, input)),
  people: memberProcedure.query(({ ctx }) => auditPeople(ctx.actor, {})),
  exportPage: memberProcedure
    .input(exportAuditPage.input)
    .query(({ ctx, input }) => exportAuditPage(ctx.actor, input)),
});
