/** One download at a time: start, progress, cancel, and save when complete. Leaving the page cancels it. */
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

/** Whether the download is in progress, so that the reader can wait or cancel. */
export const isUnderWay = ({ step }: DownloadState): boolean => step === 'waiting' || step === 'receiving';

/** Interval of progress reports, in milliseconds. */
const PROGRESS_MS = 200;

export function useDownload() {
  const [state, setState] = useState<DownloadState>({ step: 'none' });
  const controllerRef = useRef<AbortController | null>(null);
  useEffect(() => () => controllerRef.current?.abort(), []);
  const begin = useCallback(async (address: string) => {
    const controller = new AbortController();
    const { signal } = controller;
    controllerRef.current = controller;
    setState({ step: 'waiting' });
    let lastProgress = 0;
    try {
      const { name, blob } = await download(address, signal, (bytes) => {
        if (performance.now() - lastProgress < PROGRESS_MS) return;
        lastProgress = performance.now();
        setState({ step: 'receiving', bytes });
      });
      saveBlob(name, blob);
      setState({ step: 'saved', name, bytes: blob.size });
    } catch (error) {
      setState(signal.aborted ? { step: 'cancelled' } : { step: 'failed', error: toAskError(error as Error), address });
    }
  }, []);
  const cancel = useCallback(() => controllerRef.current?.abort(), []);
  return { state, begin, cancel };
}
