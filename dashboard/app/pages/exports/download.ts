/** Downloads one file from the server, completely or not at all. */
import { readError } from '../../asking/ask';
import { AskError } from '../../asking/ask-error';
import { fetchFromServer } from '../../asking/fetch-from-server';
import { words } from '../../words/en';

export interface Downloaded {
  readonly name: string;
  readonly blob: Blob;
}

/**
 * Reads the file to the end. `onReceived` gets the number of bytes received so far, starting with 0 at the first response.
 * @throws AskError with the server's message, or NETWORK if the connection was cut; the reason of the signal if it was aborted.
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

/** The file name of a content-disposition header, without characters that could lead to another folder. */
export function parseFileName(disposition: string | null): string {
  const name = /filename="([^"]*)"/.exec(disposition ?? '')?.[1] ?? '';
  return name.replace(/[^\w.-]/g, '_').replace(/^\.+/, '') || 'entente';
}
