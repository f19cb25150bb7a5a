/** One download at a time: begun, watched, cancelled, saved when it is whole. It ends with the page. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { AskError } from '../../asking/ask-error';
import { toAskError } from '../../asking/use-answer';
import { saveBlob } from '../../panel/save-file';
import { download } from './download';

export type DownloadState =
  | { readonly step: 'none' }
  /** The server has not begun; others may be before. */
  | { readonly step: 'waiting' }
  | { readonly step: 'receiving'; readonly bytes: number }
  | { readonly step: 'cancelled' }
  | { readonly step: 'saved'; readonly name: string; readonly bytes: number }
  | { readonly step: 'failed'; readonly error: AskError; readonly address: string };

/** Whether there is something to wait for, or to cancel. */
export const isUnderWay = ({ step }: DownloadState): boolean => step === 'waiting' || step === 'receiving';

/** How often progress is told, in milliseconds. */
const TOLD_EVERY = 200;

export function useDownload() {
  const [state, setState] = useState<DownloadState>({ step: 'none' });
  const under = useRef<AbortController | null>(null);
  useEffect(() => () => under.current?.abort(), []);
  const begin = useCallback(async (address: string) => {
    const ending = new AbortController();
    const { signal } = ending;
    under.current = ending;
    setState({ step: 'waiting' });
    let told = 0;
    try {
      const { name, blob } = await download(address, signal, (bytes) => {
        if (performance.now() - told < TOLD_EVERY) return;
        told = performance.now();
        setState({ step: 'receiving', bytes });
      });
      saveBlob(name, blob);
      setState({ step: 'saved', name, bytes: blob.size });
    } catch (error) {
      setState(signal.aborted ? { step: 'cancelled' } : { step: 'failed', error: toAskError(error as Error), address });
    }
  }, []);
  const cancel = useCallback(() => under.current?.abort(), []);
  return { state, begin, cancel };
}
