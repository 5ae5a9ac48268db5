import { beforeAll, expect, it } from 'vitest';
import { studioForTest, type TestStudio } from '@/db/testing/studio';
import { startBrief } from '@/server/brief/start';
import { newId } from '@/server/kernel/ids';
import { enterByLink } from './link-entrance';

let studio: TestStudio;
beforeAll(async () => {
  studio = await studioForTest();
});

const begin = async () => {
  const details = { title: 'Booking', clientName: 'Ines', clientEmail: 'ines@halden.example' };
  return (await startBrief(studio.visitor, { ...details, address: newId('request') })).token;
};
const times = async (count: number, work: () => Promise<unknown>) => {
  for (let at = 0; at < count; at += 1) await work();
};
const tooMany = {
  kind: 'rate_limited',
  message: expect.stringMatching(/^Too many attempts\. Wait \d+ (seconds|minutes), then try again\.$/),
};

it('lets a link in 600 times a minute, and another link beside it', async () => {
  const [token, another] = [await begin(), await begin()];
  const from = { address: newId('request'), writes: false };
  await times(600, () => enterByLink('brief', token, from));
  await expect(enterByLink('brief', token, from)).rejects.toMatchObject(tooMany);
  expect(await enterByLink('brief', another, from)).toMatchObject({ kind: 'link' });
});

it('lets a link write 240 times a minute, and read on', async () => {
  const token = await begin();
  const address = newId('request');
  await times(240, () => enterByLink('brief', token, { address, writes: true }));
  await expect(enterByLink('brief', token, { address, writes: true })).rejects.toMatchObject(tooMany);
  expect(await enterByLink('brief', token, { address, writes: false })).toMatchObject({ kind: 'link' });
});

it('hears 60 wrong secrets an hour from one address, and lets a right one in from there', async () => {
  const token = await begin();
  const from = { address: newId('request'), writes: false };
  const wrong = (address = from.address) => enterByLink('brief', 'x'.repeat(43), { ...from, address });
  await times(60, () => expect(wrong()).rejects.toMatchObject({ kind: 'not_found' }));
  await expect(wrong()).rejects.toMatchObject(tooMany);
  await expect(wrong(newId('request'))).rejects.toMatchObject({ kind: 'not_found' });
  expect(await enterByLink('brief', token, from)).toMatchObject({ kind: 'link' });
});
