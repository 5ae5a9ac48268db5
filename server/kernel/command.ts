import { createHash } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction, type Tx } from '@/db/client';
import { auditEntries } from '@/db/schema/audit';
import { idempotencyKeys, outbox } from '@/db/schema/kernel';
import { type Actor, actorKey, impersonatorOf } from './actor';
import { invalidateTags } from './cache';
import { canonicalJson } from './canonical-json';
import { currentInstant, type Instant } from './clock';
import { conflict, forbidden } from './errors';
import { EVENTS, type EventData, type EventName } from './events';
import { newId } from './ids';
import { assertAllowed, explainDatabaseError, type Operation, parseInput } from './operation';
import type { Policy } from './policy';
import { rerunWhenOutrun } from './rerun';

/** What a running command works with. Shared by every command that runs in the same transaction. */
export interface CommandScope {
  tx: Tx;
  actor: Actor;
  now: Instant;
  /** Records an event, sent only if the transaction commits. `aggregate` is the record it is about. */
  emit: <N extends EventName>(name: N, aggregate: string, data: EventData<N>) => void;
}

export interface CommandOptions {
  now?: Instant;
  /** The same key from the same actor returns the first call's result instead of running again. */
  idempotencyKey?: string | undefined;
  requestId?: string | undefined;
}

interface Definition<S extends z.ZodType, R> {
  name: string;
  input: S;
  allow: Policy<z.output<S>>;
  /** Begins anew where another transaction was quicker: what it does outside of `tx` must bear that. */
  run: (context: CommandScope & { input: z.output<S> }) => Promise<R>;
  /**
   * What the audit entry says; null where nothing was done that anybody could ask about. Never secrets: it is kept
   * for good and shown to the studio.
   */
  audit: (input: z.output<S>, result: R) => { subject: string; detail?: Record<string, unknown> } | null;
  /** Its result holds a secret that is shown once: a repeated call is refused instead of replayed. */
  secretResult?: true;
  /** What makes two calls the same one, for an idempotency key; by default the whole input. */
  sameCall?: (input: z.input<S>) => unknown;
  /** Cache tags of the queries that this makes stale. */
  invalidates?: (input: z.output<S>, result: R) => string[];
}

export interface Command<S extends z.ZodType, R> extends Operation {
  (actor: Actor, input: z.input<S>, options?: CommandOptions): Promise<R>;
  /** Runs inside another command's transaction: same checks, and its own audit entry. */
  within: (scope: CommandScope, input: z.input<S>) => Promise<R>;
  readonly input: S;
}

interface Pending {
  audit: (typeof auditEntries.$inferInsert)[];
  events: (typeof outbox.$inferInsert)[];
  staleTags: string[];
  requestId: string;
}

const pendingOf = new WeakMap<CommandScope, Pending>();

/**
 * Defines a change to the world. A call runs in one transaction, as one actor, inside one studio:
 * its writes, its audit entry and its events are committed together or not at all.
 * Throws `invalid`, `forbidden`, or what `run` throws; a failed call leaves nothing behind. Where another
 * transaction was quicker it is run again, and only the run that ends is seen.
 */
export function command<S extends z.ZodType, R>(definition: Definition<S, R>): Command<S, R> {
  const within = async (scope: CommandScope, raw: z.input<S>): Promise<R> => {
    const input = parseInput(definition.input, raw);
    assertAllowed(definition.name, definition.allow, scope.actor, input);
    assertMayWrite(scope.actor);
    const pending = pendingOf.get(scope);
    if (!pending) throw new Error(`${definition.name}: pass on the scope that the outer command was given`);
    const context = { ...scope, input };
    pendingOf.set(context, pending);
    const result = await definition.run(context);
    const entry = definition.audit(input, result);
    if (entry)
      pending.audit.push({
        studioId: scope.actor.studioId,
        at: scope.now,
        actorKind: scope.actor.kind,
        actor: actorKey(scope.actor),
        impersonator: impersonatorOf(scope.actor),
        command: definition.name,
        subject: entry.subject,
        detail: entry.detail ?? {},
        requestId: pending.requestId,
      });
    pending.staleTags.push(...(definition.invalidates?.(input, result) ?? []));
    return result;
  };

  const attempt = async (
    actor: Actor,
    raw: z.input<S>,
    { now = currentInstant(), idempotencyKey, requestId }: CommandOptions & { requestId: string },
  ): Promise<{ result: R; staleTags: string[] }> => {
    const pending: Pending = { audit: [], events: [], staleTags: [], requestId };
    const result = await inTransaction(actor, 'write', async tx => {
      const scope = openScope(tx, actor, now, pending);
      const work = () => within(scope, raw);
      // Visitors share one name, so a key of theirs would not be theirs alone.
      const outcome =
        idempotencyKey && actor.kind !== 'visitor'
          ? await once(scope, definition, idempotencyKey, raw, work)
          : await work();
      await writeTrail(tx, pending);
      return outcome;
    });
    return { result, staleTags: pending.staleTags };
  };

  const call = async (actor: Actor, raw: z.input<S>, options: CommandOptions = {}): Promise<R> => {
    const same = { ...options, requestId: options.requestId ?? newId('request') };
    try {
      const { result, staleTags } = await rerunWhenOutrun(() => attempt(actor, raw, same));
      await invalidateTags(staleTags);
      return result;
    } catch (error) {
      throw explainDatabaseError(error);
    }
  };

  return Object.assign(call, {
    kind: 'command' as const,
    operation: definition.name,
    allow: definition.allow as Policy<never>,
    input: definition.input,
    within,
  });
}

/** Staff who look at a studio in a member's place change nothing, unless they were let. */
function assertMayWrite(actor: Actor): void {
  if (actor.kind === 'user' && actor.impersonator && !actor.impersonator.mayWrite)
    throw forbidden('You only look at this in somebody’s place: nothing was changed.');
}

function openScope(tx: Tx, actor: Actor, now: Instant, pending: Pending): CommandScope {
  const scope: CommandScope = {
    tx,
    actor,
    now,
    emit(name, aggregate, data) {
      const checked = EVENTS[name].parse(data) as Record<string, unknown>;
      pending.events.push({ studioId: actor.studioId, name, aggregate, data: checked, occurredAt: now });
    },
  };
  pendingOf.set(scope, pending);
  return scope;
}

async function writeTrail(tx: Tx, pending: Pending): Promise<void> {
  if (pending.audit.length) await tx.insert(auditEntries).values(pending.audit);
  if (!pending.events.length) return;
  await tx.insert(outbox).values(pending.events);
  // Delivered by Postgres on commit, so that the relay wakes only to what is really there.
  await tx.execute(sql`select pg_notify('outbox', '')`);
}

/** A second call with the same key waits on the first's uncommitted row, then finds its result. */
async function once<S extends z.ZodType, R>(
  { tx, actor, now }: CommandScope,
  { name, secretResult, sameCall }: Pick<Definition<S, R>, 'name' | 'secretResult' | 'sameCall'>,
  key: string,
  raw: z.input<S>,
  work: () => Promise<R>,
): Promise<R> {
  const inputHash = createHash('sha256')
    .update(canonicalJson(sameCall ? sameCall(raw) : raw))
    .digest('hex');
  const mine = { actor: actorKey(actor), key };
  const claimed = await tx
    .insert(idempotencyKeys)
    .values({ ...mine, command: name, inputHash, createdAt: now })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key });
  const where = and(eq(idempotencyKeys.actor, mine.actor), eq(idempotencyKeys.key, key));
  if (claimed.length === 0) {
    const [first] = await tx.select().from(idempotencyKeys).where(where);
    if (first?.command !== name || first.inputHash !== inputHash) {
      throw conflict('This idempotency key was used for a different call. Use a new key for each change.');
    }
    if (secretResult) {
      throw conflict('This was done by the first call, whose answer held a secret that is shown only once.');
    }
    return first.result as R;
  }
  const result = await work();
  if (!secretResult) {
    await tx
      .update(idempotencyKeys)
      .set({ result: result ?? null })
      .where(where);
  }
  return result;
}
