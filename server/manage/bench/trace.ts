import { z } from 'zod';

const trace = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      pid: z.number(),
      tid: z.number(),
      /** In microseconds. */
      dur: z.number().optional(),
      args: z.object({ name: z.unknown().optional() }).optional(),
    }),
  ),
});

/** What the threads that draw pages were busy with. */
export interface Tasks {
  longestMs: number;
  /** How many took longer than a frame. */
  overFrame: number;
}

/** Of a recording of Chromium's with the category `disabled-by-default-devtools.timeline`. */
export function longestTasks(recording: Buffer, frameMs: number): Tasks {
  const { traceEvents } = trace.parse(JSON.parse(recording.toString()));
  const thread = ({ pid, tid }: { pid: number; tid: number }) => `${pid} ${tid}`;
  const drawing = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(thread),
  );
  const tasks = traceEvents
    .filter(event => event.name === 'RunTask' && drawing.has(thread(event)))
    .map(({ dur = 0 }) => dur / 1000);
  return { longestMs: Math.max(0, ...tasks), overFrame: tasks.filter(ms => ms > frameMs).length };
}
