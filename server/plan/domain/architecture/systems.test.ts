import { expect, test } from 'vitest';
import { systemsIn } from './systems';

const systems = [
  { id: 'gis', name: 'Map server' },
  { id: 'pay', name: 'Stripe' },
  { id: 'old', name: 'The old list' },
];
const feature = (
  key: string,
  edition: 'mvp' | 'scalable',
  serves: string[],
  area = 'Payments and money',
  decision: 'accepted' | 'refused' = 'accepted',
) => ({ key, area, edition, serves, decision });

test('an edition is connected to the systems that its features serve, and to what nothing serves', () => {
  const features = [
    feature('feature:connection-ground', 'mvp', ['integrations.gis', 'integrations.pay']),
    feature('feature:map-server', 'scalable', ['integrations.gis'], 'Integrations'),
    feature('feature:documents', 'mvp', ['integrations.gis'], 'Content'),
    feature('feature:card-payments', 'mvp', ['integrations.pay']),
    feature('feature:early-map', 'mvp', ['integrations.gis'], 'Integrations', 'refused'),
  ];
  const names = (edition: 'mvp' | 'scalable') => systemsIn(edition, systems, features).map(one => one.name);
  expect(names('mvp')).toEqual(['Stripe', 'The old list']);
  expect(names('scalable')).toEqual(['Map server', 'Stripe', 'The old list']);
});
