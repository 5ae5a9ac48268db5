import { Inngest } from 'inngest';

/** The client through which functions are defined and events are sent. */
export const inngest = new Inngest({ id: 'groundwork' });

/** Every function of every context. */
export const functions = [];
