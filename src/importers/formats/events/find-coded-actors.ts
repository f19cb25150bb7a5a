/** The actors of a PLOVER record: a JSON list, each with a code. A code of three capitals is a country code. */

import type { FactEmitter } from '../../emitter/fact-emitter';
import type { Row } from '../../table/row';

/**
 * The ids of the known actors; the others go to the report of unknown actors.
 * @throws RowRejected if the column does not contain a list.
 */
export function findCodedActors(emitter: FactEmitter, row: Row, column: string): string[] {
  const text = row.at(column);
  if (!text.startsWith('[')) {
    if (text !== '') emitter.unknown.note(column, text);
    return [];
  }
  const ids = parseCodes(row, column, text).map((code) => {
    const id = emitter.identity.findPresentId('iso3', code);
    if (id === undefined) emitter.unknown.note(column, code);
    return id;
  });
  return ids.filter((id) => id !== undefined);
}

function parseCodes(row: Row, column: string, text: string): string[] {
  try {
    return (JSON.parse(text) as { code?: unknown }[]).map((actor) => String(actor?.code ?? ''));
  } catch {
    return row.reject(column, 'is not a list of actors.');
  }
}
