/**
 * How texts are compared without capitals and accents. The inner schema has a second name for each text, such as `nameFolded`, which nothing is stored
 * under: in the statements of @neo4j/graphql it is replaced by the stored text, folded there.
 */
import { FOLDINGS } from '../../model/fold-text';
import { EACH_FOLDED, FOLDED } from '../inner/inner-names';
import type { Statement } from './statement';

const FOLDED_PROPERTY = new RegExp(String.raw`\b(\w+\.\w+?)(${EACH_FOLDED}|${FOLDED})\b`, 'g');

/** The statement with every such property folded; all else as it was. */
export function foldTexts({ cypher, params }: Statement): Statement {
  let folds = false;
  const folding = cypher.replace(FOLDED_PROPERTY, (_, stored: string, suffix: string) => {
    folds = true;
    // In a list of one, so that what is stored is read once.
    return suffix === FOLDED ? `head(${foldedItems(`[${stored}]`)})` : foldedItems(stored);
  });
  return folds ? { cypher: folding, params: { ...params, foldings: FOLDINGS } } : { cypher, params };
}

/** Most texts are ASCII, of which only capitals fold: they are spared the rest. Null for null. */
function foldedItems(list: string): string {
  const replaced = 'reduce(folded = toLower(NORMALIZE(item, NFKD)), folding IN $foldings | replace(folded, folding[0], folding[1]))';
  return `[item IN ${list} | (CASE WHEN item =~ '\\\\p{ASCII}*' THEN toLower(item) ELSE NORMALIZE(${replaced}, NFC) END)]`;
}
