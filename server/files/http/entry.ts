import { forbidden } from '@/server/kernel/errors';
import type { RequestContext } from '@/server/trpc/context';
import { answering } from './answer';
import { clientActor, LINK_HEADER } from './caller';
import { linkCookie } from './link-cookie';

/** Lets the page of a brief show pictures and offer downloads, which the browser asks for without headers. */
export const enter = (request: Request, context: RequestContext): Promise<Response> =>
  answering(context, async () => {
    const secret = request.headers.get(LINK_HEADER);
    const actor = await clientActor(secret, context);
    if (!secret || actor.kind !== 'link') throw forbidden();
    return new Response(null, {
      status: 204,
      headers: { 'set-cookie': linkCookie(actor.subjectId, secret), 'cache-control': 'no-store' },
    });
  });
