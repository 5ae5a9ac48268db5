import { StateDot } from '@/components/ui/badge';

/** Where a brief stands, and whether the client has written since sending it. */
export function BriefState({
  status,
  updatedAt,
  submittedAt,
}: {
  status: 'draft' | 'submitted';
  updatedAt: string;
  submittedAt: string | null;
}) {
  if (status === 'draft') return <StateDot>Being written</StateDot>;
  if (submittedAt && updatedAt > submittedAt) return <StateDot tone="warn">Changed since sent</StateDot>;
  return <StateDot tone="good">Sent</StateDot>;
}
