import { expect, it } from 'vitest';
import { briefInbox } from '@/server/brief/queries';
import { startBrief } from '@/server/brief/start';
import { memberActor } from '@/server/identity/entrances';
import { createFromBrief } from '@/server/plan/create-from-brief';
import { planById, plansOfBrief } from '@/server/plan/queries';
import { seedDemo } from './demo';
import { CLIENT } from './northlight';

it('is made once, however many processes start together', async () => {
  const all = await Promise.all([seedDemo(), seedDemo(), seedDemo()]);
  expect(new Set(all.map(one => one.ownerId)).size).toBe(1);
  expect(all.filter(one => one.made).length).toBeLessThanOrEqual(1);
}, 120_000);

it('leaves alone what people made in the demo studio, however often the product is started', async () => {
  const { ownerId } = await seedDemo();
  const owner = await memberActor({ id: ownerId, sessionId: null }, 'northlight');
  const [brief] = (await briefInbox(owner, { search: CLIENT.title })).items;
  const { planId } = await createFromBrief(owner, { briefId: brief!.id, another: true, accept: 'all' });
  const { briefId: like } = await startBrief(owner, { ...CLIENT, address: null });
  const plan = await planById(owner, { planId });

  expect((await seedDemo()).made).toBe(false);

  expect(await planById(owner, { planId })).toEqual(plan);
  expect(await plansOfBrief(owner, { briefId: brief!.id })).toHaveLength(2);
  const inbox = (await briefInbox(owner, { search: CLIENT.title })).items;
  expect(inbox.find(one => one.id === like)?.status).toBe('draft');
}, 120_000);
