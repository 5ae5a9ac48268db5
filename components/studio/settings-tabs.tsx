import { TabLinks } from '@/components/ui/tab-links';
import type { StudioRole } from '@/server/kernel/actor';

interface SettingsTabsProps {
  studio: string;
  role: StudioRole;
  current: 'studio' | 'members' | 'access' | 'activity';
}

/** The pages of a studio's settings. */
export const SettingsTabs = ({ studio, role, current }: SettingsTabsProps) => (
  <TabLinks
    label="Settings"
    items={[
      { label: 'Studio', href: `/s/${studio}/settings`, current: current === 'studio' },
      { label: 'Members', href: `/s/${studio}/settings/members`, current: current === 'members' },
      ...(role === 'owner'
        ? [
            { label: 'Access', href: `/s/${studio}/settings/access`, current: current === 'access' },
            { label: 'Activity', href: `/s/${studio}/settings/activity`, current: current === 'activity' },
          ]
        : []),
    ]}
  />
);
