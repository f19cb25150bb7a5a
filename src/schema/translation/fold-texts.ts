/**
 * Changes how texts are compared, so that capitals and accents do not matter. The inner schema has a second name for each text, such as
 * `nameFolded`, under which nothing is stored.
 * In the statements of @neo4j/graphql it is replaced by the stored text, folded in the statement.
 */
import { FOLDINGS } from '../../model/fold-text';
import { EACH_FOLDED, FOLDED } from '../inner/inner-names';
import type { Statement } from './statement';

const FOLDED_PROPERTY = new RegExp(String.raw`\b(\w+\.\w+?)(${EACH_FOLDED}|${FOLDED})\b`, 'g');

/** The statement with every such property folded; the rest is unchanged. */
export function foldTexts({ cypher, params }: Statement): Statement {
  let folds = false;
  const folding = cypher.replace(FOLDED_PROPERTY, (_, stored: string, suffix: string) => {
    folds = true;
    // Put in a list of one, so that the stored value is read once.
    return suffix === FOLDED ? `head(${foldedItems(`[${stored}]`)})` : foldedItems(stored);
  });
  return folds ? { cypher: folding, params: { ...params, foldings: FOLDINGS } } : { cypher, params };
}

/** Most texts are ASCII, where only capitals need folding, so they skip the other steps. Null stays null. */
function foldedItems(list: string): string {
  const replaced = 'reduce(folded = toLower(NORMALIZE(item, NFKD)), folding IN $foldings | replace(folded, folding[0], folding[1]))';
  return `[item IN ${list} | (CASE WHEN item =~ '\\\\p{ASCII}*' THEN toLower(item) ELSE NORMALIZE(${replaced}, NFC) END)]`;
}
