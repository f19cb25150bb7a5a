/** Texts in questions that contain control characters are refused, with the argument and the position. */
import { parse } from 'graphql';
import { checkDocumentTexts, checkVariableTexts } from '../../../src/schema/limits/readable-texts';

const refusal = (check: () => void): string | null => {
  try {
    check();
    return null;
  } catch (error) {
    return (error as Error).message;
  }
};

const TAIL = 'holds the character U+0000 at place 5. Accepted: text without control characters.';

test.each([
  [String.raw`{ search(text: "Paki\u0000stan") { totalCount } }`, String.raw`text: "Paki\u0000stan" ${TAIL}`],
  [
    String.raw`{ states(where: {AND: [{name: {in: ["India", "Paki\u0000stan"]}}]}) { totalCount } }`,
    String.raw`where.AND.name.in: "Paki\u0000stan" ${TAIL}`,
  ],
  [String.raw`query ($t: String = "Paki\u0000stan") { search(text: $t) { totalCount } }`, String.raw`$t: "Paki\u0000stan" ${TAIL}`],
  [String.raw`query @lens(assertedBy: ["stat\u0000e"]) { me { role } }`, String.raw`assertedBy: "stat\u0000e" ${TAIL}`],
  ['{ search(text: "Pakistan") { totalCount } }', null],
  // The fields of mutations have their own check.
  [String.raw`mutation { retract(why: "Paki\u0000stan", assertions: []) { recording { seq } } }`, null],
])('literals of %s', (text, expected) => {
  expect(refusal(() => checkDocumentTexts(parse(text)))).toBe(expected);
});

test.each([
  [{ text: 'Paki\u0000stan' }, String.raw`$text: "Paki\u0000stan" ${TAIL}`],
  [{ where: { name: { in: ['India', 'Paki\u0000stan'] } } }, String.raw`$where.name.in.1: "Paki\u0000stan" ${TAIL}`],
  [{ text: 'Pakistan\nIndia', first: 3, kinds: null }, null],
])('variables %j', (variables, expected) => {
  expect(refusal(() => checkVariableTexts(variables))).toBe(expected);
});
