import type { BriefAnswers } from '@/server/brief/domain/sections';

/** A small project that was agreed on. */
export const BAKERY = {
  title: 'Pre-orders for a bakery',
  clientName: 'Brot & Butter',
  clientEmail: 'tom@brot-und-butter.example',
};

export const BAKERY_ANSWERS: Partial<BriefAnswers> = {
  goals: {
    items: [
      {
        id: 'queue',
        goal: 'No queue at seven in the morning',
        measure: 'A third of the bread ordered the evening before',
      },
    ],
  },
  features: {
    items: [
      {
        id: 'order',
        what: 'Order bread for the next morning',
        why: 'Regulars want what they always have',
        priority: 'must',
      },
      {
        id: 'list',
        what: 'A list for the bakers at four',
        why: 'They bake what was ordered',
        priority: 'must',
      },
    ],
  },
  roles: {
    items: [
      { id: 'regular', name: 'Regular', people: 400, may: 'Order, and repeat an order' },
      { id: 'baker', name: 'Baker', people: 5, may: 'See the list' },
    ],
  },
  workflows: {
    items: [
      {
        id: 'collect',
        name: 'Collect an order',
        steps: ['Customer says the name', 'The order is handed over and ticked off'],
      },
    ],
  },
  budget: { lowMinor: 2_500_000, highMinor: 4_500_000, currency: null, note: '' },
  timeline: {
    start: null,
    deadline: '2027-09-30',
    reason: 'The second shop opens in October.',
    dates: [{ id: 'shop', day: '2027-10-02', reason: 'The second shop opens' }],
  },
};

/** A brief that its client is still writing. */
export const LIBRARY = {
  title: 'Room booking for a library',
  clientName: 'City Library of Halden',
  clientEmail: 'marte@library.example',
};

export const LIBRARY_ANSWERS: Partial<BriefAnswers> = {
  goals: { items: [{ id: 'rooms', goal: 'Study rooms are booked without the desk', measure: '' }] },
  roles: { items: [{ id: 'reader', name: 'Reader', people: null, may: 'Book a room for two hours' }] },
};
