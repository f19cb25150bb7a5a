import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { hasMore, onlyList, rowsOfAnswer } from '../../../src/cli/rows/rows-of-answer';
import { rowsText } from '../../../src/cli/rows/rows-text';
import { unguarded } from '../../../src/model/formula-guard';
import { assertProperty } from '../../support/seeds';

const STATES = {
  states: {
    pageInfo: { hasNextPage: false },
    totalCount: 2,
    edges: [
      {
        cursor: 'a',
        node: {
          id: 'state:NAM',
          iso2: 'NA',
          aliases: ['Namibië', 'Südwestafrika'],
          capital: { name: 'Windhoek', point: null },
          membershipsConnection: {
            pageInfo: { hasNextPage: true },
            edges: [
              { status: 'FULL', start: '1990-04-23', node: { id: 'organisation:UN' } },
              { status: 'FULL', start: '1990-07-09', node: { id: 'organisation:AU' } },
            ],
          },
        },
      },
      { cursor: 'b', node: { id: 'state:IND', iso2: 'IN', aliases: [], capital: null, membershipsConnection: { edges: [] } } },
    ],
  },
};

describe('rowsOfAnswer', () => {
  test('makes a row of each item if the answer has one list', () => {
    expect(onlyList(STATES)).toEqual(['states']);
    const [first] = rowsOfAnswer(STATES, ['states']);
    expect(first).toEqual({
      id: 'state:NAM',
      iso2: 'NA',
      aliases: ['Namibië', 'Südwestafrika'],
      'capital.name': 'Windhoek',
      'capital.point': null,
      membershipsConnection: [
        { id: 'organisation:UN', status: 'FULL', start: '1990-04-23' },
        { id: 'organisation:AU', status: 'FULL', start: '1990-07-09' },
      ],
    });
  });

  test('follows a list to a list inside it, and keeps the fields of the outer items', () => {
    expect(rowsOfAnswer(STATES, ['states', 'membershipsConnection'])).toEqual([
      {
        'states.id': 'state:NAM',
        'states.iso2': 'NA',
        'states.capital.name': 'Windhoek',
        'states.capital.point': null,
        id: 'organisation:UN',
        status: 'FULL',
        start: '1990-04-23',
      },
      {
        'states.id': 'state:NAM',
        'states.iso2': 'NA',
        'states.capital.name': 'Windhoek',
        'states.capital.point': null,
        id: 'organisation:AU',
        status: 'FULL',
        start: '1990-07-09',
      },
    ]);
  });

  test('distinguishes a field of the edge from a field of the node', () => {
    expect(rowsOfAnswer({ x: { edges: [{ role: 'HOST', id: 1, node: { id: 2 } }] } }, ['x'])).toEqual([
      { id: 2, 'edge.id': 1, role: 'HOST' },
    ]);
  });

  test.each([
    [{ lens: { policy: 'ALL' } }, 'the answer holds no list'],
    [{ dossier: { ties: [{ id: 1 }], meetings: [{ id: 2 }] } }, 'Accepted: one of dossier.ties, dossier.meetings.'],
  ])('asks which list is meant if this is not clear: %p', (data, message) => {
    expect(() => onlyList(data)).toThrow(message);
  });

  test.each([
    [['nations'], 'there is no "nations"'],
    [['states', 'members'], 'there is no "states.members"'],
    [['states', 'iso2'], '"states.iso2" is not a list'],
  ])('refuses the path %p', (path, message) => {
    expect(() => rowsOfAnswer(STATES, path)).toThrow(message);
  });

  test('reports that there are more rows', () => {
    expect(hasMore(STATES)).toBe(true);
    expect(hasMore({ paths: { truncated: true, paths: [] } })).toBe(true);
    expect(hasMore({ states: { pageInfo: { hasNextPage: false }, edges: [] } })).toBe(false);
  });
});

describe('rowsText', () => {
  const rows = rowsOfAnswer(STATES, ['states']);

  test('writes CSV, JSON Lines, JSON and tables', () => {
    expect(rowsText(rows, 'csv', true).split('\n')[0]).toBe('id,iso2,aliases,capital.name,capital.point,membershipsConnection,capital');
    expect(
      rowsText(rows, 'ndjson', true)
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual(rows);
    expect(JSON.parse(rowsText(rows, 'json', true))).toEqual(rows);
    expect(rowsText(rows, 'table', true)).toContain('│ state:NAM │ NA');
    expect(rowsText([], 'csv', true) + rowsText([], 'table', true) + rowsText([], 'ndjson', true)).toBe('');
  });

  test('prevents a spreadsheet from evaluating text, and keeps numbers as they are', () => {
    const cells = [{ a: '=1+1', b: -5, c: '-5' }];
    expect(rowsText(cells, 'csv', true)).toBe("a,b,c\n'=1+1,-5,'-5\n");
    expect(rowsText(cells, 'csv', false)).toBe('a,b,c\n=1+1,-5,-5\n');
  });

  test('writes CSV that another reader parses back, for any text', () => {
    const text = fc.string({ unit: fc.oneof(fc.constantFrom(...`=+-@'",;|\t\n\r`), fc.string({ unit: 'grapheme', maxLength: 1 })) });
    assertProperty(
      fc.property(fc.array(fc.record({ a: text, b: text }), { minLength: 1 }), (told) => {
        const read = parse(rowsText(told, 'csv', true), { columns: true, record_delimiter: '\n' }) as { a: string; b: string }[];
        expect(read.map(({ a, b }) => ({ a: unguarded(a), b: unguarded(b) }))).toEqual(told);
      }),
      { numRuns: 300 },
    );
  });

  test('shows no control characters on a terminal', () => {
    expect(rowsText([{ a: 'x\u001B[2Jy' }], 'table', true)).toContain('x [2Jy');
  });
});
