import { PageHeader } from '@/components/ui/page-header';

export default function StudioHome() {
  return <PageHeader title="Home" />;
}
