import { expect, it } from 'vitest';
import { Reaching } from './until-reached';

const AWAY = new Error('away');
const reaching = (againMs: number) => {
  const told: boolean[] = [];
  return {
    told,
    way: new Reaching(
      error => error === AWAY,
      isAway => told.push(isAway),
      againMs,
    ),
  };
};

it('is done again until the server is reached, and says so', async () => {
  const { told, way } = reaching(1);
  let tries = 0;
  const done = way.until(async () => {
    tries += 1;
    if (tries < 3) throw AWAY;
    return 'done';
  });
  expect(await done).toBe('done');
  expect(told).toEqual([true, true, false]);
});

it('is not done again where the server refuses it', async () => {
  const { told, way } = reaching(1);
  const refused = new Error('refused');
  await expect(way.until(() => Promise.reject(refused))).rejects.toBe(refused);
  expect(told).toEqual([false]);
});

it('is done at once when it is asked for', async () => {
  const { way } = reaching(1_000_000);
  let tries = 0;
  const done = way.until(async () => {
    tries += 1;
    if (tries === 1) throw AWAY;
  });
  // The first try fails in its own turn.
  await new Promise(resolve => setTimeout(resolve));
  way.retry();
  await done;
  expect(tries).toBe(2);
});
