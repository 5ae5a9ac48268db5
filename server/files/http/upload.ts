import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { z } from 'zod';
import { actorKey } from '@/server/kernel/actor';
import { forbidden, GroundworkError, invalid } from '@/server/kernel/errors';
import { parseInput } from '@/server/kernel/operation';
import { throttle } from '@/server/kernel/throttle';
import type { RequestContext } from '@/server/trpc/context';
import { placeSchema } from '../domain/place';
import { keepFile } from '../keep';
import { roomUsed } from '../queries';
import { receive } from '../receive';
import { assertRoom } from '../room';
import { newStorageKey, storage } from '../storage';
import { subjectIdSchema } from '../subject';
import { answering } from './answer';
import { callerOf } from './caller';

const placeInput = z.object({ subjectId: subjectIdSchema, place: placeSchema });
const perCaller = throttle({ name: 'file-upload', attempts: 300, perSeconds: 3600 });

/** Takes in one file: the body is its bytes, `x-file-name` what it is called, the address where it goes. */
export const upload = (request: Request, context: RequestContext): Promise<Response> =>
  answering(context, async () => {
    const { searchParams } = new URL(request.url);
    // No form of another site can send this header, and a script of one would have to ask first.
    const name = readName(request.headers.get('x-file-name'));
    const actor = await callerOf(request, context);
    if (!actor.studioId) throw forbidden();
    const where = parseInput(placeInput, {
      subjectId: searchParams.get('subject'),
      place: searchParams.get('place') ?? '',
    });
    await perCaller(actor.kind === 'link' ? (context.address ?? actor.linkId) : actorKey(actor));
    const announcedBytes = readLength(request.headers.get('content-length'));
    // Said before the bytes are on their way; decided when the file is kept.
    assertRoom(await roomUsed(actor, { subjectId: where.subjectId }), announcedBytes ?? 0);
    if (!request.body) throw invalid('There was no file in the request. Attach it again.');
    const received = await receive(storage(), Readable.fromWeb(request.body as ReadableStream), {
      storageKey: newStorageKey(actor.studioId),
      name,
      announcedBytes,
    });
    const author = { authorName: context.user?.name ?? null };
    const call = { requestId: context.requestId, idempotencyKey: context.idempotencyKey };
    const kept = await keepFile(actor, { ...where, ...received, ...author }, call).catch(async error => {
      // Only a refusal tells for sure that no row names these bytes; after anything else they wait for the sweep.
      if (error instanceof GroundworkError && error.kind !== 'unavailable') await drop(received.storageKey);
      throw error;
    });
    if (kept.storageKey !== received.storageKey) await drop(received.storageKey);
    return Response.json({ fileId: kept.fileId }, { status: 201, headers: { 'cache-control': 'no-store' } });
  });

const drop = (storageKey: string) =>
  storage()
    .disk.delete(storageKey)
    .catch(() => undefined);

function readName(header: string | null): string {
  if (!header) throw invalid('The file came without a name. Attach it again.');
  try {
    return decodeURIComponent(header).slice(0, 1000);
  } catch {
    throw invalid('The file’s name could not be read. Rename the file, then attach it again.');
  }
}

const readLength = (header: string | null): number | null =>
  header !== null && /^\d{1,15}$/.test(header) ? Number(header) : null;
