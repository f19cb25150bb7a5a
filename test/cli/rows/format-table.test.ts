/** Lists as a terminal shows them. */
import { formatTable } from '../../../src/cli/rows/format-table';
import { entente } from '../running';

const LINES = [
  { name: 'un', title: 'The United Nations and each of its specialised agencies', years: [1945, 2026] },
  { name: 'sco', title: 'ШОС\u001b[31m', years: null },
];
const COLUMNS = { name: line('name'), title: line('title'), years: line('years') };

function line(key: 'name' | 'title' | 'years') {
  return (item: (typeof LINES)[number]) => item[key];
}

describe('formatTable', () => {
  test('fits the screen and keeps every word', () => {
    const table = formatTable(LINES, COLUMNS, 50);
    for (const row of table.trimEnd().split('\n')) expect(row.length).toBeLessThanOrEqual(50);
    const words = (text: string) => text.split(/[^\p{L}\p{N}[\],]+/u).filter(Boolean);
    expect(words(table).sort()).toEqual(words(`name title years un ${LINES[0]!.title} [1945,2026] sco ШОС [31m`).sort());
  });

  test.each(['https://example.org/records/of/the/signature/of/a/treaty', '上海合作组织成员国元首理事会会议联合公报', 'a'.repeat(400)])(
    'does not cut a long word: %s',
    (word) => {
      const table = formatTable(
        [{ word, other: 'some words that take the room of the line' }],
        { a: (item) => item.word, b: (item) => item.other },
        50,
      );
      const column = table.split('\n').map((row) => /^│ (.*?) *│/.exec(row)?.[1] ?? '');
      expect(column.slice(3).join('')).toBe(word);
    },
  );

  test('wraps nothing if there is enough room, in any script', () => {
    const table = formatTable([{ word: '上海合作组织' }], { word: (item) => item.word });
    expect(table).toContain('│ 上海合作组织 │');
  });

  test('prints one line for each row if there is enough room, and no control characters', () => {
    const table = formatTable(LINES, COLUMNS);
    expect(table).toContain('│ un   │ The United Nations and each of its specialised agencies │ [1945,2026] │\n');
    expect(table).not.toContain('\u001b');
  });
});

describe('entente export --list', () => {
  const { isTTY } = process.stdout;
  afterEach(() => {
    process.stdout.isTTY = isTTY;
  });

  test('is a table on a terminal, and JSON in a pipe', async () => {
    process.stdout.isTTY = true;
    expect((await entente('export', '--list')).stdout).toMatch(/│ format +│ title +│/);
    process.stdout.isTTY = false;
    expect(JSON.parse((await entente('export', '--list')).stdout)[0]).toMatchObject({ name: 'gexf', losses: expect.any(Array) });
  });
});
