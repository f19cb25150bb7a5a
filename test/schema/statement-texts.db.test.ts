/** Questions of one shape have the same statement text for all values, so that the database plans them once. */
import { parse } from 'graphql';
import { useSeededSchema } from '../support/seeded-schema';

describe('the texts of statements', () => {
  const seeded = useSeededSchema();

  /** The distinct texts of the statements of these operations, without what finds the recording: a statement, or a row of another one. */
  async function textsOf(operations: readonly { readonly query: string; readonly variables?: Record<string, unknown> }[]) {
    const texts = new Set<string>();
    const stop = seeded.db.onStatement(({ cypher }) => {
      const [text] = cypher.split('UNION ALL\nMATCH (l:Ledger');
      // The library asks once which database it is.
      if (text && !/^MATCH \(l:Ledger|dbms.components/.test(text)) texts.add(text.trimEnd());
    });
    for (const { query, variables } of operations) {
      const { errors } = await seeded.schema.execute({ document: parse(query), variables });
      expect(errors).toBeUndefined();
    }
    stop();
    return [...texts];
  }
  const rounds = [1, 2, 3, 4];
  const states = (select = 'id') => `query($w: StateWhere) { states(where: $w, first: 5) { edges { node { ${select} } } } }`;

  test.each<[string, (round: number) => { query: string; variables?: Record<string, unknown> }]>([
    [
      'many conditions, given by a variable',
      (round) => ({ query: states(), variables: { w: { OR: [1, 2, 3, 4].map((at) => ({ name: { contains: `${round} ${at}` } })) } } }),
    ],
    [
      'conditions written in the document',
      (round) => ({
        query: `{ states(where: { NOT: { name: { startsWith: "${'x'.repeat(round)}" } } }, first: ${round}) { edges { node { id } } } }`,
      }),
    ],
    [
      'lists of several lengths',
      (round) => ({ query: states(), variables: { w: { id: { in: Array.from({ length: round * 3 }, (_, at) => `state:${at}`) } } } }),
    ],
    ['other names for the same fields', (round) => ({ query: `{ a${round}: states(first: 2) { edges { node { b${round}: name } } } }` })],
    [
      'connections under other names, with other values',
      (round) => ({
        query: `query($day: EDTF) @lens(validAt: $day) { states(first: 2) { edges { node { m${round}: membershipsConnection(first: ${round}, where: { node: { name: { contains: "${round}" } } }) { edges { node { id } } } } } } }`,
        variables: { day: `202${round}-05-09` },
      }),
    ],
  ])('%s: one text', async (_, operation) => {
    expect(await textsOf(rounds.map(operation))).toHaveLength(1);
  });

  test('several aliases of one field with different values: one text for all of them', async () => {
    const aliases = rounds.map(
      (round) => `a${round}: states(where: { name: { contains: "${round}" } }, first: 3) { edges { node { id } } }`,
    );
    expect(await textsOf([{ query: `{ ${aliases.join(' ')} }` }])).toHaveLength(1);
  });
});
