import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { inTransaction, type Tx } from '@/db/client';
import { type Actor, actorKey } from './actor';
import { cache } from './cache';
import { canonicalJson } from './canonical-json';
import { currentInstant, type Instant } from './clock';
import { assertAllowed, explainDatabaseError, type Operation, parseInput } from './operation';
import type { Policy } from './policy';

/** What a running query reads with. A command's scope serves as well. */
export interface QueryScope {
  tx: Tx;
  actor: Actor;
  now: Instant;
}

interface Definition<S extends z.ZodType, R> {
  name: string;
  input: S;
  allow: Policy<z.output<S>>;
  run: (context: QueryScope & { input: z.output<S> }) => Promise<R>;
  /** Serve repeated calls from the cache. The result must survive JSON unchanged. */
  cache?: {
    ttl: string;
    tags: (input: z.output<S>, studioId: string | null) => string[];
    /** `actor` where the result differs by who asks; by default by studio and input alone. */
    per?: 'studio' | 'actor';
  };
}

export interface Query<S extends z.ZodType, R> extends Operation {
  (actor: Actor, input: z.input<S>, options?: { now?: Instant }): Promise<R>;
  /** Reads inside a command's or another query's transaction, past the cache. */
  within: (scope: QueryScope, input: z.input<S>) => Promise<R>;
  readonly input: S;
}

/**
 * Defines a look at the world. It runs in a read-only transaction inside the actor's studio, so it
 * cannot write even by mistake. The policy is checked before the cache is asked.
 */
export function query<S extends z.ZodType, R>(definition: Definition<S, R>): Query<S, R> {
  const within = async (scope: QueryScope, raw: z.input<S>): Promise<R> => {
    const input = parseInput(definition.input, raw);
    assertAllowed(definition.name, definition.allow, scope.actor, input);
    return definition.run({ tx: scope.tx, actor: scope.actor, now: scope.now, input });
  };

  const call = async (actor: Actor, raw: z.input<S>, options: { now?: Instant } = {}): Promise<R> => {
    const input = parseInput(definition.input, raw);
    assertAllowed(definition.name, definition.allow, actor, input);
    const read = () =>
      inTransaction(actor, 'read', tx =>
        definition.run({ tx, actor, now: options.now ?? currentInstant(), input }),
      ).catch(error => {
        throw explainDatabaseError(error);
      });
    if (!definition.cache) return read();
    const who = definition.cache.per === 'actor' ? actorKey(actor) : '';
    const inputHash = createHash('sha256').update(canonicalJson(input)).digest('base64url');
    return cache().getOrSet({
      key: [definition.name, actor.studioId ?? '', who, inputHash].join(':'),
      ttl: definition.cache.ttl,
      tags: definition.cache.tags(input, actor.studioId),
      factory: read,
    });
  };

  return Object.assign(call, {
    kind: 'query' as const,
    operation: definition.name,
    allow: definition.allow as Policy<never>,
    input: definition.input,
    within,
  });
}
