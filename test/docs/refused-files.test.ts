/** The table of refused files in docs/importing.md lists the exact message for each file, and no other messages. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Workbook } from 'exceljs';
import { readFingerprint } from '../../src/importers/fingerprint';
import { beginImport } from '../../src/importers/read-import';
import { mappedFormat } from '../../src/importers/spreadsheet/mapped-format';
import { readMapping } from '../../src/importers/spreadsheet/read-mapping';
import { writtenFiles } from '../importers/support/written-file';

const MAPPING = `source: { id: source:mine, name: Mine }
rows:
  - tie: MEMBER_OF
    subject: { column: country, code: iso3 }
    object: { column: body, code: factbook }
    start: "{since}"
`;
const HEAD = 'country,body,since\nPAK,UN,1947-09-30\n';
const mebibytes = (count: number) => 'x'.repeat(count * 2 ** 20 + 1);

const FILES: Readonly<Record<string, string | Buffer>> = {
  'latin1.csv': Buffer.from(`${HEAD}CIV,Côte,1960\n`, 'latin1'),
  'utf16.csv': Buffer.from(`\uFEFF${HEAD}`, 'utf16le'),
  'nul.csv': `${HEAD}IND,U\0N,1945\n`,
  'open.csv': `${HEAD}IND,"UN,1945\nCHN,UN,1945\n`,
  'inside.csv': `${HEAD}IND,U"N",1945\n`,
  'twice.csv': 'country,body,country\nPAK,UN,PAK\n',
  'other.csv': 'contry,body,since\nPAK,UN,1947\n',
  'empty.csv': '',
  'wide.csv': `${Array.from({ length: 2001 }, (_, index) => `c${index}`).join(',')}\n`,
  'row.csv': `${HEAD}IND,"${mebibytes(4)}\n`,
  'damaged.csv.gz': gzipSync(HEAD).subarray(0, 30),
  'bomb.csv.gz': gzipSync(Buffer.concat([Buffer.from(HEAD), Buffer.alloc(80 * 2 ** 20, 'PAK,UN,1947\n')])),
  'cut.xlsx': Buffer.from('PK\u0003\u0004 and no more', 'latin1'),
  'old.xls': Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  'list.json': '{"country":"PAK"}',
};
/** Files that are read, but with a rejected row. */
const ROWS: Readonly<Record<string, string | (() => Promise<Buffer>)>> = {
  'short.csv': `${HEAD}IND,UN\n`,
  'value.csv': `${HEAD}IND,"${mebibytes(1)}",1945\n`,
  'formula.csv': `${HEAD}=1+1,UN,1945\n`,
  'formula.xlsx': async () => {
    const book = new Workbook();
    const sheet = book.addWorksheet('x');
    sheet.addRow(['country', 'body', 'since']);
    sheet.addRow([{ formula: 'A1', result: 'PAK' }, 'UN', 1947]);
    return Buffer.from(await book.xlsx.writeBuffer());
  },
};
const ELSEWHERE = ['https://example.org/x.csv', 'nowhere.csv'];

describe('docs/importing.md, on files that are refused', () => {
  const files = writtenFiles();
  afterAll(() => files.remove());
  const page = readFileSync('docs/importing.md', 'utf8').split('## What is refused')[1]?.split('\n## ')[0] ?? '';
  /** The compressed size of the bomb depends on the library, so it is removed from the message. */
  const withoutSize = (words: string) => words.replace(/from \d+\./, 'from ... bytes.');
  const told = [...page.matchAll(/^\|.*\| `([^`]+)` \|$/gm)].map(([, words]) => withoutSize(words ?? ''));

  test('lists the exact message for each refused file', async () => {
    expect(told).toEqual([...(await wholeFiles()), ...(await rows())]);
  });

  async function wholeFiles(): Promise<string[]> {
    const paths = [...Object.entries(FILES).map(([name, content]) => files.write(name, content)), ...ELSEWHERE];
    return Promise.all(
      paths.map((path) =>
        read(path).then(
          () => `${path} is read`,
          (error: Error) => withoutSize(error.message),
        ),
      ),
    );
  }

  async function rows(): Promise<string[]> {
    const words: string[] = [];
    for (const [name, content] of Object.entries(ROWS)) {
      words.push(...(await read(files.write(name, typeof content === 'string' ? content : await content()))));
    }
    return words;
  }

  /** The rejected rows. As an import does, it first reads the fingerprint of the file. */
  async function read(path: string): Promise<string[]> {
    await readFingerprint(path);
    const reading = await beginImport(mappedFormat(readMapping(files.write('mapping.yaml', MAPPING))), [path]);
    const rejected: string[] = [];
    for await (const outcome of reading.outcomes()) {
      if (outcome.outcome === 'rejected') rejected.push(`${outcome.place}: ${outcome.column} ${outcome.reason}`);
    }
    return rejected;
  }
});
