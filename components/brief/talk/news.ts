import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@/server/trpc/root';

type Outputs = inferRouterOutputs<AppRouter>['brief'];
export type News = Outputs['news'];
export type Pulse = Outputs['forClient']['pulse'];

export const NEWS_EVERY_MS = 10_000;

/**
 * Whether the news are to be asked for: at once where somebody else did something; where only the reader's
 * own saves are in them, which they see anyway, no more often than usual.
 */
export function isDue(
  pulse: Pulse,
  news: News,
  readMsAgo: number,
  knows: (pulse: Pulse) => boolean,
): boolean {
  if (pulse.mark !== news.mark || !knows(pulse)) return true;
  const isOlder = Object.values(pulse.revisions).join() !== Object.values(news.revisions).join();
  return isOlder && readMsAgo >= NEWS_EVERY_MS;
}
