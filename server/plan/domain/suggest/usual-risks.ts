import type { CatalogueFeature } from '@/server/catalogue/domain/catalogue-feature';
import { EDITIONS, type Edition } from '@/server/forecast/engine/types';
import { hoursRisk } from './hours-risk';
import { featureKey } from './needs';
import type { SuggestedFeature, SuggestedRisk } from './suggested';
import { joined } from './words';

/** The risks that nearly every project meets; chances and sizes are a start, to be corrected. */
export function usualRisks(
  features: readonly SuggestedFeature[],
  catalogue: readonly CatalogueFeature[],
): SuggestedRisk[] {
  const asked = features.filter(one => one.edition === 'mvp' && isOfTheClient(one));
  return [
    ...hoursRisk(
      asked,
      { low: 0.05, likely: 0.12, high: 0.3 },
      {
        key: 'risk:scope-grows',
        title: 'The scope grows once the client sees the first version',
        response:
          'Show something every two weeks; new wishes become change requests or wait for the next edition.',
        because: `What a client sees makes them think; it threatens the ${asked.length} features of the MVP that answer the brief.`,
        serves: [],
        probability: 0.4,
        edition: 'mvp',
      },
    ),
    ...(knowsSlowDecisions(catalogue) ? [] : [SLOW_DECISIONS]),
    {
      key: 'risk:key-person',
      title: 'A key person is away for some time',
      response: 'Two people know every part; what only one knows is written down in the week it is built.',
      because: 'In a small team one illness is a large share of the work.',
      serves: [],
      probability: 0.25,
      edition: 'mvp',
      impact: 'days',
      low: 3,
      likely: 6,
      high: 15,
      threatens: [],
    },
    ...connectionRisks(features, knowsLateAccess(features, catalogue)),
    ...newGround(features),
  ];
}

const SLOW_DECISIONS: SuggestedRisk = {
  key: 'risk:slow-decisions',
  title: 'Feedback and decisions take longer than agreed',
  response: 'Agree one person who decides, and a day by which; go on with the written assumption after it.',
  because: 'The client’s people have their own work to do beside this project.',
  serves: [],
  probability: 0.35,
  edition: 'mvp',
  impact: 'days',
  low: 3,
  likely: 5,
  high: 12,
  threatens: [],
};

/** The catalogue's steering brings the same risk. */
const knowsSlowDecisions = (catalogue: readonly CatalogueFeature[]): boolean =>
  catalogue.some(({ key, risks }) => key === 'steering' && risks.some(risk => risk.key === 'decisions'));

/** What others own is known when it is tried, not when it is read about. */
function connectionRisks(features: readonly SuggestedFeature[], isAccessKnown: boolean): SuggestedRisk[] {
  const connections = features.filter(one => one.key.startsWith('feature:integrations.'));
  const [earliest] = EDITIONS.filter(edition => connections.some(one => one.edition === edition));
  if (!earliest) return [];
  const names = connections.map(one => one.title.replace(/^Connection to /, ''));
  return [
    ...hoursRisk(
      connections,
      { low: 0.2, likely: 0.4, high: 1 },
      {
        key: 'risk:outside-systems',
        title: 'A connected system works differently from its documents',
        response: 'Try the riskiest call of each connection in the first week, with real access.',
        because: `${joined(names)} ${names.length === 1 ? 'is' : 'are'} built and changed by others.`,
        serves: connections.flatMap(one => one.serves.filter(isIntegration)),
        probability: 0.35,
        edition: earliest,
      },
    ),
    ...(isAccessKnown ? [] : [lateAccess(connections, earliest)]),
  ];
}

const lateAccess = (connections: readonly SuggestedFeature[], edition: Edition): SuggestedRisk => ({
  key: 'risk:access-late',
  title: 'Access to a connected system comes late',
  response:
    'Ask for test accounts and contracts on the first day; build against recorded answers until then.',
  because: 'Contracts, keys and test accounts come from people who do not work for this project.',
  serves: connections.flatMap(one => one.serves.filter(isIntegration)),
  probability: 0.3,
  edition,
  impact: 'days',
  low: 2,
  likely: 5,
  high: 15,
  threatens: [],
});

/** A connection of the catalogue brings the same risk. */
const knowsLateAccess = (
  features: readonly SuggestedFeature[],
  catalogue: readonly CatalogueFeature[],
): boolean =>
  catalogue.some(
    entry =>
      entry.area === 'Integrations' &&
      entry.risks.some(risk => risk.impact.kind === 'days') &&
      features.some(one => one.key === featureKey(entry)),
  );

/** What no catalogue has, nobody has built before in this form. */
function newGround(features: readonly SuggestedFeature[]): SuggestedRisk[] {
  const own = features.filter(one => /^feature:(?:features|workflows)\./.test(one.key));
  const [earliest] = EDITIONS.filter(edition => own.some(one => one.edition === edition));
  if (!earliest) return [];
  return hoursRisk(
    own,
    { low: 0.1, likely: 0.3, high: 0.8 },
    {
      key: 'risk:new-ground',
      title: 'What is particular to this client turns out larger than it reads',
      response: 'Draw these screens first and walk through them with the people who do the work.',
      because: `${own.length === 1 ? 'One feature was' : `${own.length} features were`} sized from a line of the brief, not from the catalogue.`,
      serves: own.flatMap(one => one.serves.slice(0, 1)),
      probability: 0.35,
      edition: earliest,
    },
  );
}

const isIntegration = (ref: string): boolean => ref.startsWith('integrations.');
const isOfTheClient = ({ area }: SuggestedFeature): boolean =>
  !['Foundations', 'Operations', 'Launch'].includes(area);
