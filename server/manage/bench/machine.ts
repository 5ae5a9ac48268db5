import { cpus } from 'node:os';

/** What figures were measured on, in one line. */
export function machine(): string {
  const processors = cpus();
  return `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}, Node ${process.version}, ${process.platform}`;
}
