import { cheapNowExpensiveLater } from '@/server/forecast/engine/later/cheap-now-expensive-later';
import type { LaterInput } from '@/server/forecast/engine/later/types';

/** Reckons beside the page, so that typing is never held up. */
self.onmessage = ({ data }: MessageEvent<LaterInput>) => {
  self.postMessage(cheapNowExpensiveLater(data));
};
