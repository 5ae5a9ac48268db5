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
        goal: 'No queue at seven in the morning',
        measure: 'A third of the bread ordered the evening before',
      },
    ],
  },
  features: {
    items: [
      { what: 'Order bread for the next morning', why: 'Regulars want what they always have' },
      { what: 'A list for the bakers at four', why: 'They bake what was ordered' },
    ],
  },
  roles: {
    items: [
      { name: 'Regular', may: 'Order, and repeat an order' },
      { name: 'Baker', may: 'See the list' },
    ],
  },
  workflows: {
    items: [
      { name: 'Collect an order', steps: 'Customer says the name\nThe order is handed over and ticked off' },
    ],
  },
  budget: { lowMinor: 2_500_000, highMinor: 4_500_000, note: '' },
  timeline: { start: null, deadline: '2027-09-30', reason: 'The second shop opens in October.' },
};

/** A brief that its client is still writing. */
export const LIBRARY = {
  title: 'Room booking for a library',
  clientName: 'City Library of Halden',
  clientEmail: 'marte@library.example',
};

export const LIBRARY_ANSWERS: Partial<BriefAnswers> = {
  goals: { items: [{ goal: 'Study rooms are booked without the desk', measure: '' }] },
  roles: { items: [{ name: 'Reader', may: 'Book a room for two hours' }] },
};
