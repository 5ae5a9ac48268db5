import { Skeleton, SkeletonRows } from '@/components/ui/skeleton';

export default function StudioLoading() {
  return (
    <div className="grid gap-8 pt-15">
      <Skeleton className="h-9 w-3/5 max-w-96" />
      <SkeletonRows rows={8} columns={4} />
    </div>
  );
}
