import { parse } from 'csv-parse/sync';
import { csvText, type TextColumn } from '../../dashboard/app/panel/table/csv-text';

type Row = { readonly name: string; readonly note: string };
const columns = (['name', 'note'] as const).map((key): TextColumn<Row> => ({ title: key, text: (row) => row[key] }));

describe('csvText', () => {
  test('writes any text so that it is read back unchanged', () => {
    const rows = [
      { name: 'Namibia, NA', note: 'said "no"' },
      { name: 'ہندوستان', note: 'two\nlines' },
    ];
    expect(parse(csvText(columns, rows), { columns: true })).toEqual(rows);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx'])('makes %j harmless as a formula', (note) => {
    expect(parse(csvText(columns, [{ name: 'a', note }]), { columns: true })).toEqual([{ name: 'a', note: `'${note}` }]);
  });
});
