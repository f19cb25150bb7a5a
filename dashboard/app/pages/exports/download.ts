/** One file from the server, whole or not at all. */
import { readError } from '../../asking/ask';
import { AskError } from '../../asking/ask-error';
import { fetchFromServer } from '../../asking/fetch-from-server';
import { words } from '../../words/en';

export interface Downloaded {
  readonly name: string;
  readonly blob: Blob;
}

/**
 * Reads to the end; `onReceived` is told how many bytes have come so far, from the first answer (0) on.
 * @throws AskError with what the server says, or NETWORK where the connection was cut; the signal's reason where it fired.
 */
export async function download(address: string, signal: AbortSignal, onReceived: (bytes: number) => void): Promise<Downloaded> {
  const response = await fetchFromServer(address, { signal });
  if (!response.ok || !response.body) throw await readError(response);
  let received = 0;
  onReceived(received);
  const counting = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(part, through) {
      received += part.byteLength;
      onReceived(received);
      through.enqueue(part);
    },
  });
  const headers = { 'content-type': response.headers.get('content-type') ?? '' };
  try {
    const blob = await new Response(response.body.pipeThrough(counting), { headers }).blob();
    return { name: parseFileName(response.headers.get('content-disposition')), blob };
  } catch {
    signal.throwIfAborted();
    throw new AskError(words.exports.cut(received), 'NETWORK', response.headers.get('x-request-id'));
  }
}

/** The name that a content-disposition gives, without anything that could lead to another folder. */
export function parseFileName(disposition: string | null): string {
  const name = /filename="([^"]*)"/.exec(disposition ?? '')?.[1] ?? '';
  return name.replace(/[^\w.-]/g, '_').replace(/^\.+/, '') || 'entente';
}
