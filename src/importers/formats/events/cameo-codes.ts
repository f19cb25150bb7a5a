/** The CAMEO list of kinds of acts, with Goldstein's scale and the corresponding PLOVER category. */
import type { Table } from '../../format';
import type { Row } from '../../table/row';

/** A kind of act in the list. */
export interface CameoCode {
  readonly code: string;
  readonly plover: string | null;
}

/** The kinds of acts by their description, without regard to capitals and final full stops. */
export class CameoCodes {
  private readonly byDescription = new Map<string, CameoCode>();

  add(description: string, code: CameoCode): void {
    this.byDescription.set(toKey(description), code);
  }

  find(description: string): CameoCode | undefined {
    return this.byDescription.get(toKey(description));
  }
}

function toKey(description: string): string {
  return description.toLowerCase().replace(/[.\s]+$/, '');
}

/** The table; the codes that it reads are also kept in `codes`. */
export function cameoTable(codes: CameoCodes): Table {
  return {
    name: 'cameo',
    columns: ['cameo_code', 'description', 'goldstein', 'plover_type', 'plover_mode', 'plover_context'],
    floor: 300,
    read: (emitter) => ({
      row: (row) => {
        const code = row.text('cameo_code');
        if (!/^\d{2,4}$/.test(code)) row.reject('cameo_code', 'is not a CAMEO code. Accepted: two to four digits.');
        const plover = readPlover(row);
        codes.add(row.text('description'), { code, plover });
        const scale = row.at('goldstein') === '' ? null : `Goldstein ${Number(row.at('goldstein'))}`;
        emitter.entity(`issue:cameo-${code}`, {
          name: row.text('description'),
          note: [scale, plover === null ? null : `PLOVER ${plover}`].filter(Boolean).join('; '),
          codes: [`cameo:${code}`],
        });
      },
    }),
  };
}

function readPlover(row: Row): string | null {
  const parts = ['plover_type', 'plover_mode', 'plover_context'].map((column) => row.at(column)).filter(Boolean);
  return parts.length === 0 ? null : parts.join('/');
}
