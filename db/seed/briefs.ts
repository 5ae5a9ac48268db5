import { ask } from '@/server/brief/ask';
import type { TemplateContent } from '@/server/brief/domain/template';
import { invite } from '@/server/brief/invite';
import { reply } from '@/server/brief/reply';
import { saveAnswer } from '@/server/brief/save-answer';
import { saveTemplate } from '@/server/brief/save-template';
import { settle } from '@/server/brief/settle';
import { briefWriters } from '@/server/brief/talk';
import { briefTemplateList } from '@/server/brief/templates';
import { linkActor } from '@/server/identity/entrances';
import type { Actor } from '@/server/kernel/actor';
import type { Id } from '@/server/kernel/ids';
import { ANSWERS } from './northlight';

/** A second person of the client changed a measure, and the first one thought better of it. */
export async function seedSecondPerson(writer: Actor, briefId: Id<'brief'>): Promise<void> {
  if ((await briefWriters(writer, { briefId })).length > 1) return;
  const { token } = await invite(writer, {
    briefId,
    name: 'Jonas Lind',
    email: 'jonas.lind@halden-clinics.example',
  });
  const jonas = await linkActor('brief', token);
  const bolder = ANSWERS.goals.items.map(goal =>
    goal.id === 'missed' ? { ...goal, measure: 'No-shows down from 9% to 3% of appointments' } : goal,
  );
  await saveAnswer(jonas, { briefId, revision: 1, section: 'goals', content: { items: bolder } });
  await saveAnswer(writer, { briefId, revision: 2, section: 'goals', content: ANSWERS.goals, apart: true });
}

/** Two questions of the studio's: one answered and settled, one that waits for the client. */
export async function seedQuestions(system: Actor, briefId: Id<'brief'>): Promise<void> {
  const asks = { briefId, authorName: 'Chiara Russo' };
  const lease = { briefId, answer: 'timeline.lease' };
  await ask(system, { ...asks, ...lease, body: 'Can the lease be prolonged by a month, and at what price?' });
  await reply(system, { ...lease, body: 'By one month, for €2,400. The owner wants to know by May.' });
  await settle(system, { ...lease, settled: true });
  await ask(system, {
    ...asks,
    answer: 'integrations.datev',
    body: 'Does your tax adviser take an export once a month, or should bookings arrive every day?',
  });
}

const SHOP: TemplateContent = {
  welcome:
    'Thank you for thinking of us. These questions are for shops and everything that is ordered online.',
  sections: {
    features: {
      name: 'What the shop does',
      question: 'What should customers be able to do in your shop?',
      why: '',
      example: 'A regular repeats last week’s order with one tap. Because half of all orders are the same.',
      questions: [
        {
          id: 'q-products',
          ask: 'How many products do you have, and how often do they change?',
          why: 'Ten that stay need a page; a thousand that change need a search and a way to keep them.',
        },
      ],
    },
    integrations: {
      name: '',
      question: '',
      why: '',
      example: '',
      questions: [
        {
          id: 'q-till',
          ask: 'Which till do you have, and must it know of online orders?',
          why: 'Stock in two places drifts apart.',
        },
      ],
    },
  },
};

/** The studio's own form of the brief for shops. */
export async function seedTemplate(owner: Actor): Promise<void> {
  const name = 'Shops and orders';
  const there = (await briefTemplateList(owner, {})).some(one => one.name === name);
  if (!there) await saveTemplate(owner, { name, content: SHOP });
}
