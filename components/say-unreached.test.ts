import { createTRPCUntypedClient, httpBatchLink } from '@trpc/client';
import { expect, test } from 'vitest';
import { failureOf } from './plan/failure';
import { sayUnreached, UNREACHED } from './say-unreached';

const clientOf = (fetch: () => Promise<Response>) =>
  createTRPCUntypedClient({
    links: [sayUnreached(), httpBatchLink({ url: 'http://localhost/api/trpc', fetch })],
  });
const failureWith = (fetch: () => Promise<Response>): Promise<Error> =>
  clientOf(fetch)
    .mutation('forecast.saveScenario', {})
    .then(
      () => expect.unreachable('It was done.'),
      (error: Error) => error,
    );

test('where the server is away, one sentence says what that means and what to do', async () => {
  const away = await failureWith(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(away.message).toBe(UNREACHED);
  expect(failureOf(away, 'Not reached.')).toEqual({ kind: null, sentence: 'Not reached.' });
});

test('the same where something in between answers in its place', async () => {
  const page = new Response('<html>502 Bad gateway</html>', { status: 502 });
  expect((await failureWith(() => Promise.resolve(page))).message).toBe(UNREACHED);
});

test('what the server refuses is told in its own words', async () => {
  const error = { code: -32_600, message: 'Give it a name.', data: { code: 'BAD_REQUEST', kind: 'invalid' } };
  const refused = await failureWith(() => Promise.resolve(Response.json([{ error }], { status: 400 })));
  expect(failureOf(refused, '')).toEqual({ kind: 'invalid', sentence: 'Give it a name.' });
});

test('what is called off here does not blame the line', async () => {
  const calledOff = new DOMException('Called off.', 'AbortError');
  expect((await failureWith(() => Promise.reject(calledOff))).message).toBe('Called off.');
});
