import { upload } from '@/server/files/http/upload';
import { createContext } from '@/server/trpc/context';

export const POST = async (request: Request) => upload(request, await createContext(request.headers));
