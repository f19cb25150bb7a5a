/** Valid and invalid files: every refusal names the file and the line. */
import { gzipSync } from 'node:zlib';
import { fileBytes } from '../../../src/importers/table/file-bytes';
import type { Line } from '../../../src/importers/table/line';
import { readRows } from '../../../src/importers/table/read-rows';
import { writtenFiles } from '../support/written-file';

const files = writtenFiles();
afterAll(() => files.remove());

async function read(name: string, content: string | Buffer): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const line of readRows(files.write(name, content))) lines.push(line);
  return lines;
}

describe('readRows', () => {
  test('reads CSV with line numbers; values may contain commas, quotes and newlines', async () => {
    expect(await read('a.csv', 'a,b\n1,"x, ""y""\nz"\n3,4\n')).toEqual([
      { line: 1, values: ['a', 'b'] },
      { line: 2, values: ['1', 'x, "y"\nz'] },
      { line: 4, values: ['3', '4'] },
    ]);
  });

  test.each([
    ['a byte order mark', '\uFEFFa,b\n1,é\n'],
    ['CRLF', 'a,b\r\n1,é\r\n'],
    ['no newline at the end', 'a,b\n1,é'],
    ['empty lines between', 'a,b\n1,é\n\n\n'],
  ])('reads a file with %s like one without', async (_, text) => {
    expect((await read('b.csv', text)).map(({ values }) => values)).toEqual([
      ['a', 'b'],
      ['1', 'é'],
    ]);
  });

  test.each([
    ['CRLF in the header alone', 'a,b\r\n1,x\n2,y\n3,z\n'],
    ['LF in the header alone', 'a,b\n1,x\r\n2,y\r\n3,z\r\n'],
    ['each in turn', 'a,b\r\n1,x\n2,y\r3,z\r\n'],
    ['none at the end', 'a,b\n1,x\r\n2,y\n3,z'],
  ])('each line ends a row, whatever its line ending: %s', async (_, content) => {
    expect(await read('mixed.csv', content)).toEqual([
      { line: 1, values: ['a', 'b'] },
      { line: 2, values: ['1', 'x'] },
      { line: 3, values: ['2', 'y'] },
      { line: 4, values: ['3', 'z'] },
    ]);
  });

  test('skips blank rows of any width', async () => {
    const rows = [
      { line: 2, values: ['a', 'b'] },
      { line: 4, values: ['1', 'x'] },
      { line: 7, values: ['2', ''] },
    ];
    expect(await read('blank.csv', ',,\na,b\n,\n1,x\n  , \n,,,,\n2,\n')).toEqual(rows);
    expect(await read('blank.json', '[{"a":"1"},{},{"a":""},{"a":"2"}]')).toEqual([
      { line: 1, values: ['a'] },
      { line: 2, values: ['1'] },
      { line: 5, values: ['2'] },
    ]);
  });

  test('counts empty lines, so that later line numbers are right', async () => {
    expect((await read('c.csv', 'a,b\n\n\n1,2\n')).map(({ line }) => line)).toEqual([1, 4]);
  });

  test('reads tabs in a .tsv, and reads gzipped files directly', async () => {
    expect((await read('d.tsv', 'a\tb\n1,5\t2\n'))[1]?.values).toEqual(['1,5', '2']);
    expect((await read('e.csv.gz', gzipSync('a,b\n1,2\n')))[1]?.values).toEqual(['1', '2']);
  });

  test.each([
    ['semicolons', 'a;b\n1,5;2\n'],
    ['semicolons, and commas inside quotes', '"a, of all";b\n1,5;2\n'],
    ['tabs', 'a\tb\n1,5\t2\n'],
  ])('reads a .csv whose header has %s instead of commas', async (_, text) => {
    expect((await read('e.csv', text))[1]?.values).toEqual(['1,5', '2']);
  });

  test('marks a row with too many or too few values, and continues', async () => {
    expect(await read('f.csv', 'a,b\n1\n2,3\n4,5,6\n')).toMatchObject([
      {},
      { line: 2, fault: 'has 1 values where the header has 2 columns.' },
      { line: 3, values: ['2', '3'] },
      { line: 4, fault: 'has 3 values where the header has 2 columns.' },
    ]);
  });

  test('reads a JSON array of objects, with nested values as JSON', async () => {
    expect(await read('g.json', '[{"a":1,"b":["x"]},7,{"b":null,"c":"y"}]')).toEqual([
      { line: 1, values: ['a', 'b', 'c'] },
      { line: 2, values: ['1', '["x"]', ''] },
      { line: 3, values: ['7'], fault: 'is not an object.' },
      { line: 4, values: ['', '', 'y'] },
    ]);
  });

  test.each([
    ['Latin-1', Buffer.from('a,b\n1,2\n1,caf\xe9\n', 'latin1'), /h\.csv:3: is not UTF-8 text/],
    ['a NUL', Buffer.from('a,b\n1,2\n3,\u00004\n'), /h\.csv:3: holds a NUL/],
    ['UTF-16', Buffer.from('\uFEFFa,b\n1,2\n', 'utf16le'), /h\.csv:1: begins like UTF-16/],
    ['a quote never closed', Buffer.from('a,b\n1,2\n3,"4\n5,6\n'), /h\.csv:3: opens a quote that is never closed/],
    ['a quote inside a value', Buffer.from('a,b\n1,2\n3,"4" x\n'), /h\.csv:3: has a quote in the middle/],
    ['a formula with quotes', Buffer.from('a,b\n1,2\n3,=LINK("x")\n'), /h\.csv:3: has a quote in the middle/],
    ['bytes that only begin a character', Buffer.concat([Buffer.from('a,b\n1,'), Buffer.from([0xe2, 0x82])]), /h\.csv:2: is not UTF-8/],
  ])('refuses %s and names the line', async (_, content, message) => {
    await expect(read('h.csv', content)).rejects.toThrow(message);
  });

  test('names the line of an invalid byte far into a large file', async () => {
    const good = Buffer.from(`a,b\n${'1,"ünï"\n'.repeat(20_000)}`);
    const bad = Buffer.concat([good, Buffer.from('2,caf\xe9\n', 'latin1'), good]);
    await expect(read('i.csv', bad)).rejects.toThrow(/i\.csv:20002: is not UTF-8 text/);
  });

  test('refuses a row of millions of characters instead of buffering it', async () => {
    await expect(read('j.csv', `a,b\n1,"${'x'.repeat(5 * 2 ** 20)}`)).rejects.toThrow(
      /j\.csv:2: has more than 4194304 characters in one row/,
    );
  });

  test('marks a row with a value of more than a million characters', async () => {
    expect(await read('j.csv', `a,b\n1,"${'x'.repeat(2 ** 20 + 1)}"\n3,4\n`)).toMatchObject([
      {},
      { line: 2, fault: 'has 1048577 characters in column 2. Accepted: at most 1048576 in one value.' },
      { line: 3, values: ['3', '4'] },
    ]);
  });

  test('refuses a header of thousands of columns', async () => {
    await expect(read('k.csv', `${Array.from({ length: 2001 }, (_, i) => `c${i}`).join(',')}\n`)).rejects.toThrow(
      /k\.csv:1: has 2001 columns/,
    );
  });

  test('refuses a gzipped file whose content is too large', async () => {
    const bomb = files.write('l.csv.gz', gzipSync(Buffer.alloc(80 * 2 ** 20, 'a,b\n')));
    let bytes = 0;
    const unpack = async () => {
      for await (const piece of fileBytes(bomb)) bytes += piece.length;
    };
    await expect(unpack()).rejects.toThrow(/l\.csv\.gz: unpacks to more than 67108864 bytes/);
    expect(bytes).toBeLessThanOrEqual(64 * 2 ** 20);
  });

  test('refuses a gzipped file that is damaged', async () => {
    const whole = gzipSync('a,b\n1,2\n');
    await expect(read('m.csv.gz', whole.subarray(0, whole.length - 8))).rejects.toThrow('m.csv.gz: is damaged: it does not unpack.');
  });

  test('refuses a workbook in the old .xls format, and names the accepted formats', async () => {
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
    await expect(read('n.xls', old)).rejects.toThrow('n.xls: is a workbook of the old kind (.xls). Accepted: XLSX or CSV');
  });

  test('keeps the keys of a JSON object unchanged, even if JavaScript gives them a meaning', async () => {
    const [header, row] = await read('o.json', '[{"__proto__":"x","constructor":"y","a":"z"}]');
    expect([header?.values, row?.values]).toEqual([
      ['__proto__', 'constructor', 'a'],
      ['x', 'y', 'z'],
    ]);
  });

  test('refuses a URL, and fetches nothing', async () => {
    await expect(readRows('https://example.org/x.csv').next()).rejects.toThrow('https://example.org/x.csv: is an address.');
    await expect(readRows('file:///etc/passwd').next()).rejects.toThrow('is an address.');
  });

  test('refuses a folder and a file that does not exist', async () => {
    await expect(readRows('.').next()).rejects.toThrow('.: is not a file.');
    await expect(readRows('nowhere.csv').next()).rejects.toThrow('nowhere.csv: there is no such file.');
  });
});
