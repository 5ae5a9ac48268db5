import { expect, test } from 'vitest';
import { NewestFirst } from './newest-first';
import { reckoner, type WorkerPort } from './reckoner';

test('asks one question at a time, and of those that wait only the newest', () => {
  const asked: string[] = [];
  const answered: string[] = [];
  let answer: (text: string) => void = () => undefined;
  const desk = new NewestFirst<string, string>(
    {
      ask(question, reply) {
        asked.push(question);
        answer = reply;
      },
    },
    (question, text) => answered.push(`${question} ${text}`),
  );
  for (const question of ['a', 'b', 'c']) desk.ask(question);
  expect(asked).toEqual(['a']);
  answer('1');
  expect(asked).toEqual(['a', 'c']);
  answer('2');
  desk.ask('d');
  answer('3');
  expect(answered).toEqual(['a 1', 'c 2', 'd 3']);
});

/** A worker that never answers by itself. */
const silent = () => {
  const worker: WorkerPort<number, number> & { break(): void } = {
    onmessage: null,
    onerror: null,
    postMessage: () => undefined,
    break: () => worker.onerror!({} as ErrorEvent),
  };
  return worker;
};

test('the page reckons itself where the worker could not be loaded before it was asked', () => {
  const worker = silent();
  const answers: number[] = [];
  const reckons = reckoner<number, number>(worker, question => 2 * question);
  worker.break();
  reckons.ask(4, answer => answers.push(answer));
  expect(answers).toEqual([8]);
});

test('the page reckons what the worker was asked when it broke, and nothing that it has answered', () => {
  const worker = silent();
  const answers: number[] = [];
  const reckons = reckoner<number, number>(worker, question => 2 * question);
  reckons.ask(1, answer => answers.push(answer));
  worker.onmessage!({ data: 2 } as MessageEvent<number>);
  reckons.ask(3, answer => answers.push(answer));
  worker.break();
  worker.break();
  expect(answers).toEqual([2, 6]);
});
