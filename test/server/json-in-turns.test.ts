/** Answers written in pieces have the same bytes as answers written at once. */
import { jsonInTurns } from '../../src/server/json-in-turns';

const large = {
  data: {
    list: Array.from({ length: 3_000 }, (_, at) => ({
      id: `state:${at}`,
      names: ['a', 'ü "quoted"\n'],
      none: null,
      left: undefined,
      deep: [[at]],
    })),
    empty: [],
    nothing: {},
  },
  errors: undefined,
  extensions: { receipt: { sources: Array.from({ length: 2_000 }, (_, at) => `source:${at}`), at: 1.5, yes: true } },
};

test('the text equals that of JSON.stringify and a line break', async () => {
  for (const value of [large, { data: null }, [], {}, { data: { one: 1 } }, [...large.data.list]]) {
    expect(await jsonInTurns(value)).toBe(`${JSON.stringify(value)}\n`);
  }
});
