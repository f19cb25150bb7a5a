import { join } from 'node:path';
import ts from 'typescript';

const APP = join(__dirname, '../../dashboard/app');

/** The TypeScript program of the dashboard, as its own configuration defines it. */
function program(): ts.Program {
  const { config } = ts.readConfigFile(join(APP, 'tsconfig.json'), ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, APP);
  return ts.createProgram(fileNames, options);
}

const isWordsFile = (file: ts.SourceFile): boolean => file.fileName.includes('/app/words/');

/** Every text of the words files: a property whose value is not an object of further texts. */
function wordsIn(node: ts.Node): ts.PropertyAssignment[] {
  if (ts.isPropertyAssignment(node)) {
    const value = ts.isAsExpression(node.initializer) ? node.initializer.expression : node.initializer;
    return ts.isObjectLiteralExpression(value) ? value.properties.flatMap(wordsIn) : [node];
  }
  return node.getChildren().flatMap(wordsIn);
}

/** Only properties with these names are type-checked, because type checks are slow. */
let names: ReadonlySet<string> = new Set();

/** The texts that a file uses: properties it names, and objects whose properties it reads with a computed key. */
function usesIn(file: ts.SourceFile, checker: ts.TypeChecker): { said: Set<ts.Node>; whole: Set<ts.Node> } {
  const [said, whole] = [new Set<ts.Node>(), new Set<ts.Node>()];
  const visit = (node: ts.Node): void => {
    const declared = declarationsOf(node, checker);
    for (const declaration of declared) said.add(declaration);
    const { parent } = node;
    const goesOn = ts.isPropertyAccessExpression(parent) && parent.expression === node;
    if (ts.isPropertyAccessExpression(node) && !goesOn && !ts.isVariableDeclaration(parent)) for (const one of declared) whole.add(one);
    if (ts.isElementAccessExpression(node) && names.has(/\w*$/.exec(node.expression.getText())?.[0] ?? '')) {
      for (const one of checker.getTypeAtLocation(node.expression).getProperties()) for (const at of one.declarations ?? []) whole.add(at);
    }
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  return { said, whole };
}

function declarationsOf(node: ts.Node, checker: ts.TypeChecker): readonly ts.Declaration[] {
  if (ts.isPropertyAccessExpression(node) && names.has(node.name.text)) return checker.getSymbolAtLocation(node.name)?.declarations ?? [];
  if (!ts.isBindingElement(node) || node.dotDotDotToken) return [];
  const name = (node.propertyName ?? node.name).getText();
  if (!names.has(name)) return [];
  return checker.getTypeAtLocation(node.parent).getProperty(name)?.declarations ?? [];
}

const ancestors = (node: ts.Node): ts.Node[] => (node.parent ? [node.parent, ...ancestors(node.parent)] : []);

describe('words', () => {
  test('are all used somewhere', () => {
    const made = program();
    const checker = made.getTypeChecker();
    const files = made.getSourceFiles().filter((file) => file.fileName.startsWith(APP));
    names = new Set(files.filter(isWordsFile).flatMap((file) => file.text.match(/\w+(?=:)/g) ?? []));
    const uses = files.filter((file) => !isWordsFile(file) || file.fileName.includes('/words/en/')).map((file) => usesIn(file, checker));
    const said = new Set(uses.flatMap((use) => [...use.said]));
    const whole = new Set(uses.flatMap((use) => [...use.whole]));
    const words = files.filter(isWordsFile).flatMap((file) => wordsIn(file));
    const unused = words.filter((word) => !said.has(word) && ![word, ...ancestors(word)].some((node) => whole.has(node)));
    expect(words.length).toBeGreaterThan(300);
    expect(unused.map((word) => `${word.getSourceFile().fileName.slice(APP.length)}: ${word.name.getText()}`)).toEqual([]);
  });
});
