import { impersonatedActor, memberActor } from '@/server/identity/entrances';
import { enterByLink } from '@/server/identity/link-entrance';
import type { Actor } from '@/server/kernel/actor';
import { forbidden, notFound } from '@/server/kernel/errors';
import type { RequestContext } from '@/server/trpc/context';
import { keptLink } from './link-cookie';

export const LINK_HEADER = 'x-brief-link';

/**
 * How a request becomes an actor: a member by their session, in the studio that `?studio=` names; a
 * client by the secret of their link, in a header, or where a browser can send none (a picture, a
 * download) in the cookie of the brief that `?brief=` names. The secret stands in no address.
 */
export async function callerOf(request: Request, context: RequestContext): Promise<Actor> {
  const { searchParams } = new URL(request.url);
  const studio = searchParams.get('studio');
  if (studio !== null) {
    if (!context.user) throw forbidden('Sign in first.');
    const slug = studio.slice(0, 48);
    return context.impersonation
      ? impersonatedActor(context.impersonation, slug)
      : memberActor(context.user, slug);
  }
  const secret = request.headers.get(LINK_HEADER) ?? keptLink(request, searchParams.get('brief') ?? '');
  return clientActor(secret, context);
}

export async function clientActor(secret: string | null, { address }: RequestContext): Promise<Actor> {
  if (!secret || secret.length < 20 || secret.length > 100) throw notFound('That link');
  return enterByLink('brief', secret, { address, writes: false });
}
