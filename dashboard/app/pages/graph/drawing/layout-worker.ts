/** Lays graphs out beside the page, so that it stays quick. */
import { type LayoutRequest, layout } from './layout';

self.addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  self.postMessage(layout(data));
});
