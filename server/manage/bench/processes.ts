import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Hands tasks to child processes, each of which answers one message per task, until all are done. Children run the
 * same way as this process does, so that a script started by tsx forks scripts in TypeScript. `onAnswer` may throw.
 */
export async function inProcesses<Task, Answer>(
  script: URL,
  count: number,
  tasks: readonly Task[],
  onAnswer: (answer: Answer, done: number) => void,
): Promise<void> {
  const children: ChildProcess[] = [];
  let next = 0;
  let done = 0;
  try {
    await Promise.all(
      Array.from({ length: Math.min(count, tasks.length) }, () => {
        const child = fork(fileURLToPath(script), { serialization: 'advanced' });
        children.push(child);
        return new Promise<void>((resolve, reject) => {
          const give = () => {
            if (next < tasks.length) child.send(tasks[next++] as object);
            else resolve();
          };
          child.on('message', (answer: Answer) => {
            try {
              onAnswer(answer, ++done);
              give();
            } catch (error) {
              reject(error);
            }
          });
          child.on('error', reject);
          child.on('exit', code => reject(new Error(`a child process ended early, with exit code ${code}`)));
          give();
        });
      }),
    );
  } finally {
    for (const child of children) child.kill();
  }
}

/** In a child: answers each task by `work`. */
export function answerTasks<Task, Answer>(work: (task: Task) => Answer | Promise<Answer>): void {
  process.on('message', async (task: Task) => {
    process.send!(await work(task));
  });
}
