/** The export formats, as the server lists them. */
import { readError } from '../../asking/ask';
import { fetchFromServer } from '../../asking/fetch-from-server';

export interface ExportFormat {
  readonly name: string;
  readonly title: string;
  readonly takes: 'graph' | 'dyad-years';
  readonly files: 'one' | 'several';
  readonly extension: string;
  readonly readers: string;
  readonly options: readonly { readonly name: string; readonly description: string; readonly values: readonly string[] }[];
  readonly losses: readonly string[];
}

/** @throws AskError with the server's message. */
export async function readFormats(signal: AbortSignal): Promise<readonly ExportFormat[]> {
  const response = await fetchFromServer('/export', { signal });
  if (!response.ok) throw await readError(response);
  return (await response.json()) as readonly ExportFormat[];
}
