/** Lays out graphs in a worker, so that the page stays responsive. */
import { type LayoutRequest, layout } from './layout';

self.addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  self.postMessage(layout(data));
});
