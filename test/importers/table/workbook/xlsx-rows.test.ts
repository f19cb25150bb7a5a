/** Workbooks: the first sheet is read as rows; formulas and zip bombs are refused. */
import { buffer } from 'node:stream/consumers';
import { type CellValue, Workbook } from 'exceljs';
import { fromBufferPromise } from 'yauzl';
import { ZipFile } from 'yazl';
import type { Line } from '../../../../src/importers/table/line';
import { readRows } from '../../../../src/importers/table/read-rows';
import { zipDirectory } from '../../../../src/importers/table/workbook/zip-directory';
import { writtenFiles } from '../../support/written-file';

const files = writtenFiles();
afterAll(() => files.remove());

/** The signatures of entries, in the file and in its directory. */
const LOCAL = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const DIRECTORY = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
const DIRECTORY_HEADER = 46;

function entryLength(bytes: Buffer, at: number): number {
  return DIRECTORY_HEADER + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
}

async function sheet(rows: unknown[][]): Promise<Buffer> {
  const book = new Workbook();
  const first = book.addWorksheet('ties');
  for (const row of rows) first.addRow(row);
  book.addWorksheet('notes').addRow(['never read']);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** The workbook with one of its entries rewritten. */
async function withEntry(workbook: Buffer, name: string, rewrite: (text: string) => string): Promise<Buffer> {
  const rewritten = new ZipFile();
  const source = await fromBufferPromise(workbook, { lazyEntries: false });
  for await (const entry of source.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    const text = await buffer(await source.openReadStreamPromise(entry));
    rewritten.addBuffer(entry.fileName === name ? Buffer.from(rewrite(text.toString('utf8'))) : text, entry.fileName);
  }
  rewritten.end();
  return buffer(rewritten.outputStream);
}

async function read(content: Buffer): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const line of readRows(files.write('book.xlsx', content))) lines.push(line);
  return lines;
}

describe('xlsxRows', () => {
  test('reads the first sheet, with dates as days and empty cells as empty texts', async () => {
    const content = await sheet([
      ['state', 'since', 'note'],
      ['PAK', new Date(Date.UTC(2017, 5, 9)), null],
      [],
      ['IND', 1947, { richText: [{ text: 'x' }, { text: 'y' }] }],
    ]);
    expect(await read(content)).toEqual([
      { line: 1, values: ['state', 'since', 'note'] },
      { line: 2, values: ['PAK', '2017-06-09', ''] },
      { line: 4, values: ['IND', '1947', 'xy'] },
    ]);
  });

  test('reads dates with the precision that their cells show, and other numbers as numbers', async () => {
    const shown: readonly [value: unknown, format: string, text: string][] = [
      [new Date(Date.UTC(2017, 5, 9)), 'dd.mm.yyyy', '2017-06-09'],
      [new Date(Date.UTC(2017, 5, 1)), 'mmm yyyy', '2017-06'],
      [new Date(Date.UTC(2017, 0, 1)), 'yyyy', '2017'],
      [31, 'yyyy\\-mm\\-dd', '1900-01-31'],
      [60, 'yyyy-mm-dd', '1900-02-29'],
      [42895, '0.00', '42895'],
      [1234567.5, '#,##0 "days"', '1234567.5'],
      [0.25, '[$-409]h:mm', '0.25'],
      [-5, 'yyyy-mm-dd', '-5'],
      [true, 'General', 'true'],
    ];
    const book = new Workbook();
    const first = book.addWorksheet('ties');
    for (const [index, [value, numFmt]] of shown.entries()) {
      const cell = first.getCell(1, index + 1);
      cell.value = value as CellValue;
      cell.numFmt = numFmt;
    }
    const [line] = await read(Buffer.from(await book.xlsx.writeBuffer()));
    expect(line?.values).toEqual(shown.map(([, , text]) => text));
  });

  test('counts days from 1904 if the workbook says so', async () => {
    const book = new Workbook();
    book.properties.date1904 = true;
    const cell = book.addWorksheet('ties').getCell('A1');
    cell.value = 41433;
    cell.numFmt = 'yyyy-mm-dd';
    expect((await read(Buffer.from(await book.xlsx.writeBuffer())))[0]?.values).toEqual(['2017-06-09']);
  });

  test('reads the first visible sheet, wherever it is in the archive', async () => {
    const book = new Workbook();
    book.addWorksheet('settings', { state: 'hidden' }).addRow(['never read']);
    book.addWorksheet('ties').addRow(['a', 'b']);
    expect(await read(Buffer.from(await book.xlsx.writeBuffer()))).toEqual([{ line: 1, values: ['a', 'b'] }]);
  });

  test('reads every row of a long sheet, whether texts are shared or not', async () => {
    const rows = Array.from({ length: 3_000 }, (_, index) => [`x${index % 7}`, index, `ünï ${index}`]);
    const lines = await read(await sheet([['a', 'b', 'c'], ...rows]));
    expect(lines.slice(1).map(({ values }) => values)).toEqual(rows.map((row) => row.map(String)));
    expect(lines.at(-1)?.line).toBe(3_001);
  });

  test('reads sheets with prefixed tags, without cell addresses, and with inline texts', async () => {
    const plain = '<c t="inlineStr"><is><r><t>one </t></r><r><t>text</t></r><rPh><t>spoken</t></rPh></is></c><c/><c><v>7</v></c>';
    const content = await withEntry(
      await sheet([['a']]),
      'xl/worksheets/sheet1.xml',
      () => `<x:worksheet xmlns:x="m"><x:sheetData><x:row>${plain.replace(/<(\/?)/g, '<$1x:')}</x:row></x:sheetData></x:worksheet>`,
    );
    expect(await read(content)).toEqual([{ line: 1, values: ['one text', '', '7'] }]);
  });

  test('marks a cell that refers to a missing text', async () => {
    const content = await withEntry(await sheet([['a'], ['b']]), 'xl/worksheets/sheet1.xml', (xml) => xml.replace('<v>1</v>', '<v>9</v>'));
    expect((await read(content))[1]?.fault).toBe('the cell A2 names a text that the workbook does not have.');
  });

  test('refuses a sheet of thousands of columns', async () => {
    const book = new Workbook();
    book.addWorksheet('ties').getCell(1, 2_001).value = 'far';
    await expect(read(Buffer.from(await book.xlsx.writeBuffer()))).rejects.toThrow('book.xlsx:1: has 2001 columns.');
  });

  test('rejects a formula instead of using its last result', async () => {
    const content = await sheet([
      ['a', 'b'],
      ['1', { formula: 'A1&"x"', result: 'ax' }],
    ]);
    expect((await read(content))[1]).toMatchObject({
      line: 2,
      fault: 'the cell B2 holds a formula. Accepted: values; copy and paste the column as values.',
    });
  });

  test('refuses a workbook whose content is too large, before unpacking it', async () => {
    const content = await sheet([['a'], ['1']]);
    const at = content.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    content.writeUInt32LE(2 ** 31, at + 24);
    await expect(read(content)).rejects.toThrow(/book\.xlsx: unpacks to \d+ bytes from/);
  });

  test('refuses a workbook that is larger than it says', async () => {
    const content = await sheet([['a'], ...Array.from({ length: 500 }, (_, index) => [`x${index}`])]);
    const at = content.indexOf('xl/worksheets/sheet1.xml', content.indexOf(DIRECTORY)) - DIRECTORY_HEADER;
    content.writeUInt32LE(content.readUInt32LE(at + 24) - 1, at + 24);
    await expect(read(content)).rejects.toThrow('book.xlsx: is not a readable workbook: its content differs from its own table');
  });

  test('refuses a workbook with an entry that its directory does not list', async () => {
    const content = await sheet([['a'], ['1']]);
    const hidden = content.subarray(0, content.indexOf(LOCAL, 4));
    const padded = Buffer.concat([hidden, content]);
    const end = padded.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    padded.writeUInt32LE(padded.readUInt32LE(end + 16) + hidden.length, end + 16);
    for (let at = padded.readUInt32LE(end + 16); padded.readUInt32LE(at) === 0x02014b50; at += entryLength(padded, at)) {
      padded.writeUInt32LE(padded.readUInt32LE(at + 42) + hidden.length, at + 42);
    }
    await expect(read(padded)).rejects.toThrow('its content differs from its own table');
  });

  test('refuses an archive without a sheet', async () => {
    const archive = new ZipFile();
    archive.addBuffer(Buffer.from('hello'), 'hello.txt');
    archive.end();
    await expect(read(await buffer(archive.outputStream))).rejects.toThrow('book.xlsx: is an archive without a sheet.');
  });

  test('refuses a sheet that declares entities', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
    const content = await withEntry(await sheet([['a'], [1]]), 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace(/<\?xml[^>]*\?>/, `$&${bomb}`).replace('<v>1</v>', '<v>&b;</v>'),
    );
    await expect(read(content)).rejects.toThrow(/book\.xlsx: is not a readable workbook: it declares entities/);
  });

  test('refuses a workbook that is cut short', async () => {
    const content = await sheet([['a'], ['1']]);
    await expect(read(content.subarray(0, content.length - 30))).rejects.toThrow('book.xlsx: is not a readable workbook: it is cut short.');
  });
});

describe('zipDirectory', () => {
  test('is null for bytes that are not an archive, of any length', () => {
    for (let length = 0; length < 60; length += 7) expect(zipDirectory(Buffer.alloc(length, 'PK'))).toBeNull();
  });
});
