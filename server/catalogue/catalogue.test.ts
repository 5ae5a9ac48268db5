import { beforeAll, describe, expect, it } from 'vitest';
import { studioForTest, type TestStudio } from '@/db/testing/studio';
import { addFeature } from '@/server/plan/add-feature';
import { createPlan } from '@/server/plan/create';
import type { FeatureInput } from './domain/feature-schema';
import { hideFeature } from './hide-feature';
import { wholeCatalogue } from './queries';
import { restoreFeature } from './restore-feature';
import { saveFeature } from './save-feature';
import { offeredCatalogue } from './studio-catalogue';

let studio: TestStudio;
let other: TestStudio;
beforeAll(async () => {
  [studio, other] = await Promise.all([studioForTest(), studioForTest()]);
});

const read = async (key: string, of = studio) =>
  (await wholeCatalogue(of.member, {})).find(one => one.feature.key === key);
const content = async (key: string): Promise<FeatureInput> => {
  const { key: _, ...rest } = (await read(key))!.feature;
  return structuredClone(rest) as FeatureInput;
};
const own = (title: string, more: Partial<FeatureInput> = {}): FeatureInput => ({
  area: 'Core records',
  title,
  summary: '',
  edition: 'mvp',
  effortHours: { backend: { low: 4, likely: 6, high: 10 } },
  needs: [],
  roles: [],
  entities: [],
  risks: [],
  calls: [],
  ...more,
});

describe('a studio’s catalogue', () => {
  it('is the one that ships until something is changed, and then differs only there and only here', async () => {
    expect((await read('quotes'))?.state).toBe('base');
    const changed = { ...(await content('quotes')), title: 'Offers in writing' };
    await saveFeature(studio.manager, { key: 'quotes', content: changed });
    const mine = (await read('quotes'))!;
    expect(mine).toMatchObject({ state: 'changed', feature: { title: 'Offers in writing', key: 'quotes' } });
    expect(mine.base?.title).toBe('Quotes that become orders');
    expect((await read('quotes', other))?.state).toBe('base');
    const states = (await wholeCatalogue(studio.member, {})).map(one => one.state);
    expect(states.filter(state => state !== 'base')).toHaveLength(1);
  });

  it('keeps nothing where a change is taken back by hand or brought back', async () => {
    const original = await content('refunds');
    await saveFeature(studio.owner, { key: 'refunds', content: { ...original, roles: ['Cashier'] } });
    await saveFeature(studio.owner, { key: 'refunds', content: original });
    expect(await read('refunds')).toMatchObject({ state: 'base', base: null, updatedAt: null });
    await saveFeature(studio.owner, { key: 'refunds', content: { ...original, roles: ['Cashier'] } });
    await restoreFeature(studio.owner, { key: 'refunds' });
    expect(await read('refunds')).toMatchObject({ state: 'base', feature: { roles: [] } });
  });

  it('takes features of its own, with a key from the title that stays when the title changes', async () => {
    const { key } = await saveFeature(studio.owner, { content: own('Dog’s passport, with vaccinations') });
    expect(key).toBe('dog-s-passport-with-vaccinations');
    const second = await saveFeature(studio.owner, { content: own('Quotes') });
    expect(second.key).toBe('quotes-2');
    await saveFeature(studio.owner, { key, content: own('Passport of an animal', { area: 'Animals' }) });
    expect(await read(key)).toMatchObject({ state: 'own', feature: { title: 'Passport of an animal' } });
    const areas = [...new Set((await wholeCatalogue(studio.member, {})).map(one => one.feature.area))];
    expect(areas.at(-1)).toBe('Animals');
    await expect(restoreFeature(studio.owner, { key })).rejects.toMatchObject({ kind: 'invalid' });
  });

  it('leaves out what is hidden, and what needs it does not wait for it', async () => {
    const offered = async (key: string) =>
      (await offeredCatalogue(studio.member, {})).find(feature => feature.key === key);
    expect((await offered('series'))?.needs).toEqual(['appointments']);
    const { neededBy } = await hideFeature(studio.owner, { key: 'appointments' });
    expect(neededBy).toContain('Appointments in a series');
    expect(await offered('appointments')).toBeUndefined();
    expect((await offered('series'))?.needs).toEqual([]);
    expect(await read('appointments')).toMatchObject({ state: 'hidden' });
    await restoreFeature(studio.owner, { key: 'appointments' });
    expect((await offered('series'))?.needs).toEqual(['appointments']);
  });

  it('keeps what the studio changed of a feature while it is left out', async () => {
    const changed = { ...(await content('newsletter')), title: 'Letters to readers' };
    await saveFeature(studio.owner, { key: 'newsletter', content: changed });
    await hideFeature(studio.owner, { key: 'newsletter' });
    expect(await read('newsletter')).toMatchObject({
      state: 'hidden',
      feature: { title: 'Letters to readers' },
    });
    expect((await offeredCatalogue(studio.member, {})).some(one => one.key === 'newsletter')).toBe(false);
    const back = await restoreFeature(studio.owner, { key: 'newsletter' });
    expect(back).toEqual({ title: 'Letters to readers', isAsItShips: false });
    expect(await read('newsletter')).toMatchObject({ state: 'changed' });
    expect(await restoreFeature(studio.owner, { key: 'newsletter' })).toMatchObject({ isAsItShips: true });
    expect(await read('newsletter')).toMatchObject({ state: 'base' });
  });

  it('comes back as it ships where what the studio’s own needed is gone', async () => {
    const { key } = await saveFeature(studio.owner, { content: own('Stables') });
    const changed = { ...(await content('newsletter')), needs: [key] };
    await saveFeature(studio.owner, { key: 'newsletter', content: changed });
    await hideFeature(studio.owner, { key: 'newsletter' });
    await hideFeature(studio.owner, { key });
    expect(await restoreFeature(studio.owner, { key: 'newsletter' })).toMatchObject({ isAsItShips: true });
    expect(await read('newsletter')).toMatchObject({ state: 'base' });
  });

  it('removes a feature of its own, unless another needs it, and takes it back under its key', async () => {
    const { key } = await saveFeature(studio.owner, { content: own('Kennels') });
    const { key: needing } = await saveFeature(studio.owner, {
      content: own('Feeding plan', { needs: [key] }),
    });
    await expect(hideFeature(studio.owner, { key })).rejects.toThrow('needed by “Feeding plan”');
    await hideFeature(studio.owner, { key: needing });
    await hideFeature(studio.owner, { key });
    expect(await read(key)).toBeUndefined();
    await saveFeature(studio.owner, { key, content: own('Kennels') });
    expect(await read(key)).toMatchObject({ state: 'own' });
  });

  it('never gives a key again, not even of a feature that was removed or that only plans remember', async () => {
    const { key } = await saveFeature(studio.owner, { content: own('Grooming') });
    await hideFeature(studio.owner, { key });
    const { key: second } = await saveFeature(studio.owner, { content: own('Grooming') });
    expect([key, second]).toEqual(['grooming', 'grooming-2']);
    const client = { clientName: 'Nora', clientEmail: 'nora@example.com' };
    const { planId } = await createPlan(studio.member, { title: 'Salon', ...client });
    const feature = { planId, title: 'Walks', area: 'Dogs', edition: 'mvp' as const };
    await addFeature(studio.member, { ...feature, origin: 'feature:dog-walks' });
    const { key: third } = await saveFeature(studio.owner, { content: own('Dog walks') });
    expect(third).toBe('dog-walks-2');
  });

  it('refuses needs that are unknown, go in a circle or come later, and says which', async () => {
    const save = async (key: string, patch: Partial<FeatureInput>) =>
      saveFeature(studio.owner, { key, content: { ...(await content(key)), ...patch } });
    await expect(save('stock', { needs: ['no-such-thing'] })).rejects.toMatchObject({
      fields: { needs: expect.stringContaining('“no-such-thing”') },
    });
    await expect(save('product-list', { needs: ['orders'] })).rejects.toThrow(
      '“Products and services with prices” cannot need “Orders from basket to handed over”, because',
    );
    await expect(save('orders', { needs: ['product-list', 'rosters'] })).rejects.toThrow(
      'comes only with Scalable',
    );
    await expect(save('product-list', { edition: 'enterprise' })).rejects.toThrow('Move one of them');
  });

  it('refuses a title that another has, unknown records, and hours out of order', async () => {
    await expect(
      saveFeature(studio.owner, { content: own('refunds and disputed Payments') }),
    ).rejects.toMatchObject({
      fields: { title: expect.stringContaining('Payments and money') },
    });
    await expect(
      saveFeature(studio.owner, { content: own('A', { entities: ['unicorn'] }) }),
    ).rejects.toMatchObject({
      fields: { entities: expect.stringContaining('“unicorn”') },
    });
    const effortHours = { backend: { low: 9, likely: 6, high: 10 } };
    await expect(saveFeature(studio.owner, { content: own('B', { effortHours }) })).rejects.toMatchObject({
      kind: 'invalid',
    });
    await expect(saveFeature(studio.owner, { content: own('C', { effortHours: {} }) })).rejects.toThrow(
      'at least one discipline',
    );
  });

  it('refuses a change that was begun before somebody else’s', async () => {
    const before = (await read('vouchers-none')) ?? null;
    expect(before).toBeNull();
    const original = await content('tasks');
    await saveFeature(studio.owner, {
      key: 'tasks',
      basedOn: null,
      content: { ...original, summary: 'Mine.' },
    });
    await expect(
      saveFeature(studio.manager, {
        key: 'tasks',
        basedOn: null,
        content: { ...original, summary: 'Theirs.' },
      }),
    ).rejects.toMatchObject({ kind: 'conflict' });
    const { updatedAt } = (await read('tasks'))!;
    await saveFeature(studio.manager, {
      key: 'tasks',
      basedOn: updatedAt,
      content: { ...original, summary: 'Theirs.' },
    });
    expect((await read('tasks'))?.feature.summary).toBe('Theirs.');
  });

  it('lets two people who save at once neither make a circle nor share a key', async () => {
    const [a, b] = await Promise.all(
      ['Same', 'Same '].map(async (title, at) =>
        saveFeature(studio.owner, { content: own(`${title.trim()}${at ? '!' : ''}`) }),
      ),
    );
    expect(a!.key).not.toBe(b!.key);
    const outcomes = await Promise.allSettled([
      saveFeature(studio.owner, { key: a!.key, content: own('Same', { needs: [b!.key] }) }),
      saveFeature(studio.owner, { key: b!.key, content: own('Same!', { needs: [a!.key] }) }),
    ]);
    expect(outcomes.map(one => one.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is read by every member, and changed by owners and managers', async () => {
    await expect(saveFeature(studio.member, { content: own('D') })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await expect(hideFeature(studio.member, { key: 'chat' })).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(wholeCatalogue(studio.visitor, {})).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('counts the studio’s plans that have a feature from it', async () => {
    expect((await read('sign-in'))?.planCount).toBe(0);
    for (const title of ['One', 'Two']) {
      const { planId } = await createPlan(studio.member, {
        title,
        clientName: 'Nora',
        clientEmail: 'nora@example.com',
      });
      await addFeature(studio.member, {
        planId,
        title: 'Sign in',
        area: 'A',
        edition: 'mvp',
        origin: 'feature:sign-in',
      });
    }
    expect((await read('sign-in'))?.planCount).toBe(2);
    expect((await read('sign-in', other))?.planCount).toBe(0);
  });
});
