import { enter } from '@/server/files/http/entry';
import { createContext } from '@/server/trpc/context';

export const POST = async (request: Request) => enter(request, await createContext(request.headers));
