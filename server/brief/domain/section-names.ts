import type { Section } from './sections';

/** What each section is called wherever it is read: in the brief, and as the reason for a feature. */
export const SECTION_NAMES: Record<Section, string> = {
  goals: 'Business goals',
  features: 'Core features',
  roles: 'User roles',
  workflows: 'Workflows',
  budget: 'Budget range',
  timeline: 'Timeline',
  references: 'References',
  integrations: 'Integrations',
  vision: 'Future vision',
};
