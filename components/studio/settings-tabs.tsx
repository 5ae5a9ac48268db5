import { TabLinks } from '@/components/ui/tab-links';

/** The pages of a studio's settings. */
export const SettingsTabs = ({ studio, current }: { studio: string; current: 'studio' | 'members' }) => (
  <TabLinks
    label="Settings"
    items={[
      { label: 'Studio', href: `/s/${studio}/settings`, current: current === 'studio' },
      { label: 'Members', href: `/s/${studio}/settings/members`, current: current === 'members' },
    ]}
  />
);
