import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import type { z } from 'zod';
import type { RequestContext } from '../context';
import { appRouter } from '../root';
import { type Making, namesIn, sampleOf } from './sample';

export interface Procedure {
  path: string;
  type: 'query' | 'mutation' | 'subscription';
  inputs: z.core.$ZodType[];
  names: ReadonlySet<string>;
}

const known = appRouter as unknown as { _def: { procedures: Record<string, { _def: object }> } };

/** Every procedure that a browser can call, read from the router itself. */
export const procedures: readonly Procedure[] = Object.entries(known._def.procedures).map(
  ([path, procedure]) => {
    const { type, inputs } = procedure._def as Pick<Procedure, 'type' | 'inputs'>;
    return { path, type, inputs, names: new Set(inputs.flatMap(namesIn)) };
  },
);

export const inputFor = ({ path, inputs }: Procedure, making: Making): Record<string, unknown> | undefined =>
  inputs.length
    ? Object.assign({}, ...inputs.map(schema => sampleOf(schema, making, path) as object))
    : undefined;

export interface Answer {
  status: number;
  /** Our own errors' kind; null where it went well or is none of ours. */
  kind: string | null;
  message: string;
  fields: Record<string, string>;
  text: string;
}

/** One call over HTTP's request and response, as whoever `context` says. */
export async function callOver(
  { path, type }: Procedure,
  input: Record<string, unknown> | undefined,
  context: RequestContext,
): Promise<Answer> {
  const address = new URL(`http://localhost/api/trpc/${path}`);
  if (type === 'query' && input) address.searchParams.set('input', JSON.stringify(input));
  const response = await fetchRequestHandler({
    endpoint: '/api/trpc',
    router: appRouter,
    createContext: () => context,
    req: new Request(address, {
      method: type === 'query' ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json' },
      ...(type === 'query' ? {} : { body: JSON.stringify(input) ?? null }),
    }),
  });
  const text = await response.text();
  const { error } = JSON.parse(text);
  return {
    text,
    status: response.status,
    kind: error?.data.kind ?? null,
    message: error?.message ?? '',
    fields: error?.data.fields ?? {},
  };
}
