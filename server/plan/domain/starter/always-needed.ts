import type { BriefAnswers, Section } from '@/server/brief/domain/sections';
import { likelyHours } from '../totals';
import { effortFrom, starterEffort } from './sizes';
import type { StarterFeature } from './starter-feature';

const AREA = 'Foundations and launch';
/** Meetings, decisions and steering, on top of all other hours of the MVP. */
const STEERING_SHARE = 0.08;

/** What no client asks for by name and every product needs. */
export function alwaysNeeded(answers: BriefAnswers, asked: readonly StarterFeature[]): StarterFeature[] {
  const mvpHours = asked
    .filter(feature => feature.edition === 'mvp')
    .reduce((sum, feature) => sum + likelyHours(feature.effortHours), 0);
  return [
    {
      key: 'foundations',
      area: AREA,
      title: 'Project set-up and shared screen parts',
      note: '',
      edition: 'mvp',
      ...servedBy(answers, ['features', 'workflows'], 'every screen is built from it'),
      effortHours: starterEffort('foundations'),
      needs: [],
    },
    {
      key: 'deployment',
      area: AREA,
      title: 'Deployment to a test and a live environment',
      note: '',
      edition: 'mvp',
      ...servedBy(answers, ['goals', 'features'], 'it has to run before anybody can use it'),
      effortHours: starterEffort('deployment'),
      needs: [],
    },
    {
      key: 'launch',
      area: AREA,
      title: 'Acceptance test and launch',
      note: '',
      edition: 'mvp',
      ...servedBy(answers, ['timeline', 'goals'], 'the day on which it is first used'),
      effortHours: starterEffort('launch'),
      needs: ['deployment', ...asked.filter(one => one.edition === 'mvp').map(one => one.key)],
    },
    {
      key: 'steering',
      area: AREA,
      title: 'Steering and decisions with the client',
      note: '',
      edition: 'mvp',
      ...servedBy(answers, ['timeline', 'budget', 'goals'], 'staying within what was agreed'),
      effortHours: effortFrom({ pm: Math.max(8, Math.round(mvpHours * STEERING_SHARE)) }),
      needs: [],
    },
    {
      key: 'watching',
      area: AREA,
      title: 'Backups, monitoring and alerts',
      note: '',
      edition: 'scalable',
      ...servedBy(answers, ['vision', 'goals'], 'it must keep working while it grows'),
      effortHours: starterEffort('watching'),
      needs: ['deployment'],
    },
    {
      key: 'growth',
      area: AREA,
      title: 'Load test, failover and audit trail',
      note: '',
      edition: 'enterprise',
      ...servedBy(answers, ['vision'], 'many more people will depend on it'),
      effortHours: starterEffort('growth', 'distant'),
      needs: ['watching'],
    },
  ];
}

/** The first of these sections that was answered; where none was, the feature honestly serves no answer. */
function servedBy(answers: BriefAnswers, sections: readonly Section[], because: string) {
  const briefSection = sections.find(section => isAnswered(answers, section)) ?? null;
  return { briefSection, because: briefSection ? because : '' };
}

const isAnswered = (answers: BriefAnswers, section: Section): boolean => hasWords(answers[section]);

function hasWords(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.some(hasWords);
  if (value && typeof value === 'object') return Object.values(value).some(hasWords);
  return typeof value === 'number';
}
