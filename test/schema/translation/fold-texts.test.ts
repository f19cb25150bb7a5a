/** Tests on folded texts, as @neo4j/graphql writes them and as they are sent. */
import { FOLDINGS } from '../../../src/model/fold-text';
import { foldTexts } from '../../../src/schema/translation/fold-texts';
import { libraryStatements } from './library-statements';

const written = libraryStatements();

describe('foldTexts', () => {
  test('uses the folded properties of nodes and edges in each kind of test', async () => {
    const edge = 'edge: { quoteFolded: { endsWith: "x" }, statusAsWrittenFolded: { in: ["x"] }, assertedBy: { eq: "x" } }';
    const cypher = await written(
      `{ states(where: { nameFolded: { contains: "x" }, aliasesEachFolded: { includes: "x" }, outMemberOfConnection: { some: { ${edge} } } }) { id name } }`,
    );
    expect(cypher.match(/\w+Folded/g)).toHaveLength(4);
    const { cypher: folded, params } = foldTexts({ cypher, params: { param0: 'x' } });
    expect(params).toEqual({ param0: 'x', foldings: FOLDINGS });
    expect(folded).not.toMatch(/\w+Folded/);
    expect(folded).toMatch(/head\(\[item IN \[this\.name\] \| \(CASE WHEN item =~ .* END\)\]\) CONTAINS \$param\d/);
    expect(folded).toMatch(/\$param\d IN \[item IN this\.aliases \| \(CASE WHEN item =~ .* END\)\]/);
    expect(folded).toMatch(/head\(\[item IN \[this\d\.quote\] \| .* END\)\]\) ENDS WITH \$param\d/);
    expect(folded).toMatch(/head\(\[item IN \[this\d\.statusAsWritten\] \| .* END\)\]\) IN \$param\d/);
  });

  test('does not change a statement without such a test', async () => {
    const statement = { cypher: await written('{ states(where: { name: { contains: "x" } }) { id name } }'), params: {} };
    expect(foldTexts(statement)).toEqual(statement);
  });
});
