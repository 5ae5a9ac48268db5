import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { createContext, headersOf } from '@/server/trpc/context';
import { appRouter } from '@/server/trpc/root';

const handler = (req: Request) =>
  fetchRequestHandler({
    endpoint: '/api/trpc',
    req,
    router: appRouter,
    createContext: () => createContext(req.headers),
    responseMeta: ({ errors }) => ({ headers: headersOf(errors) }),
  });

export { handler as GET, handler as POST };
