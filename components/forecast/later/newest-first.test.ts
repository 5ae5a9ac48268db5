import { expect, test } from 'vitest';
import { NewestFirst } from './newest-first';

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
