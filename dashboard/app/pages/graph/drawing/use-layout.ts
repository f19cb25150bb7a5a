/** Positions for a graph from the worker; null until they arrive. */
import { useEffect, useState } from 'react';
import type { LayoutRequest, Position } from './layout';

export function useLayout(request: LayoutRequest): readonly Position[] | null {
  const [positions, setPositions] = useState<readonly Position[] | null>(null);
  const text = JSON.stringify(request);
  useEffect(() => {
    setPositions(null);
    const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<readonly Position[]>) => setPositions(data));
    worker.postMessage(JSON.parse(text));
    return () => worker.terminate();
  }, [text]);
  return positions;
}
