import type { ReactNode } from 'react';
import { PageHeader } from '@/components/ui/page-header';
import { TabLinks } from '@/components/ui/tab-links';

/** The head of both pages of the catalogue. */
export function CatalogueHeader({
  studio,
  here,
  action,
}: {
  studio: string;
  here: 'features' | 'plans';
  action?: ReactNode;
}) {
  const at = `/s/${studio}/catalogue`;
  return (
    <PageHeader
      crumbs={[{ label: 'Catalogue' }]}
      actions={action}
      tabs={
        <TabLinks
          label="Catalogue"
          items={[
            { label: 'Features', href: at, current: here === 'features' },
            { label: 'From agreed plans', href: `${at}/plans`, current: here === 'plans' },
          ]}
        />
      }
      title={here === 'features' ? 'What your studio builds again and again' : 'What agreed plans say'}
      lead={
        here === 'features'
          ? 'Plans are suggested from these features. The hours are starting points: change them to what your studio needs, leave out what you never build, add what only you do.'
          : 'Plans that clients agreed to hold better hours than any catalogue, and features that it has not. Take them over one by one.'
      }
    />
  );
}
