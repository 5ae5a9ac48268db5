import type { BriefAnswers } from '@/server/brief/domain/sections';
import { sizeOfSteps, starterEffort } from './sizes';
import { type StarterFeature, titleFrom } from './starter-feature';

/** A first release with more ways of working than this is seldom a small one. */
const WORKFLOWS_IN_MVP = 3;
const MOST_VISIONS = 5;

/** What the client named, in the order of the brief: roles, core features, workflows, integrations, vision. */
export function askedFor(answers: BriefAnswers): StarterFeature[] {
  const access = fromRoles(answers);
  const signIn = access.length ? ['sign-in'] : [];
  return [
    ...access,
    ...fromCoreFeatures(answers, signIn),
    ...fromWorkflows(answers, signIn),
    ...fromIntegrations(answers),
    ...fromVision(answers),
  ];
}

/** Any role needs a way in; each has what it sees and may do. All in the MVP. */
function fromRoles({ roles }: BriefAnswers): StarterFeature[] {
  const named = roles.items.filter(role => role.name.trim());
  if (!named.length) return [];
  const access = { area: 'Accounts and access', edition: 'mvp', briefSection: 'roles' } as const;
  return [
    {
      ...access,
      key: 'sign-in',
      title: 'Sign in and forgotten password',
      note: '',
      because: titleFrom(named.map(role => role.name.trim()).join(', '), 300),
      effortHours: starterEffort('signIn'),
      needs: [],
    },
    ...named.map((role, at) => ({
      ...access,
      key: `role-${at}`,
      title: `${titleFrom(role.name)} account and rights`,
      note: role.may.trim(),
      because: role.name.trim(),
      effortHours: starterEffort('role'),
      needs: ['sign-in'],
    })),
  ];
}

/** What the client calls core is the MVP. */
function fromCoreFeatures({ features }: BriefAnswers, needs: string[]): StarterFeature[] {
  return features.items
    .filter(item => item.what.trim())
    .map((item, at) => ({
      key: `core-${at}`,
      area: 'Core features',
      title: titleFrom(item.what),
      note: longer(item.what),
      edition: 'mvp',
      briefSection: 'features',
      because: item.why.trim() || titleFrom(item.what),
      effortHours: starterEffort('medium'),
      needs,
    }));
}

/** The first few workflows are the MVP, the others follow. Their size is that of their steps. */
function fromWorkflows({ workflows }: BriefAnswers, needs: string[]): StarterFeature[] {
  return workflows.items
    .filter(item => item.name.trim())
    .map((item, at) => ({
      key: `workflow-${at}`,
      area: 'Workflows',
      title: titleFrom(item.name),
      note: item.steps.join('\n'),
      edition: at < WORKFLOWS_IN_MVP ? 'mvp' : 'scalable',
      briefSection: 'workflows',
      because: titleFrom(item.name),
      effortHours: starterEffort(sizeOfSteps(item.steps.join('\n'))),
      needs,
    }));
}

/** What others own comes second, and is known least. */
function fromIntegrations({ integrations }: BriefAnswers): StarterFeature[] {
  return integrations.items
    .filter(item => item.name.trim())
    .map((item, at) => ({
      key: `integration-${at}`,
      area: 'Integrations',
      title: `Connection to ${titleFrom(item.name)}`,
      note: item.purpose.trim(),
      edition: 'scalable',
      briefSection: 'integrations',
      because: item.purpose.trim() || item.name.trim(),
      effortHours: starterEffort('integration', 'outside'),
      needs: [],
    }));
}

/** A line of the vision is a feature of the Enterprise edition, to be made precise. */
function fromVision({ vision }: BriefAnswers): StarterFeature[] {
  return vision.items
    .map(item => item.what)
    .map(line => line.replace(/^[\s•*–-]+/, '').trim())
    .filter(Boolean)
    .slice(0, MOST_VISIONS)
    .map((line, at) => ({
      key: `vision-${at}`,
      area: 'Later',
      title: titleFrom(line.split(/(?<=[.;])\s/)[0]!),
      note: longer(line),
      edition: 'enterprise',
      briefSection: 'vision',
      because: titleFrom(line, 160),
      effortHours: starterEffort('large', 'distant'),
      needs: [],
    }));
}

/** The whole text for the note, where the title had to leave something out. */
const longer = (text: string): string => (titleFrom(text) === text.trim() ? '' : text.trim());
