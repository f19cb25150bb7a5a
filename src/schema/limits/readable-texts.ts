/** Refuses texts of a question that hold control characters: nothing that is recorded has any, so such a text is a mistake and not one that finds nothing. */
import { type DocumentNode, Kind, OperationTypeNode, visit } from 'graphql';
import { InvalidArgument } from '../../errors';
import { unreadableProblem } from '../../model/readable-text';

/** @throws InvalidArgument naming the argument and the character. Mutations are checked with the facts that they record. */
export function checkDocumentTexts(document: DocumentNode): void {
  const names: string[] = [];
  const named = { enter: (node: { name: { value: string } }) => void names.push(node.name.value), leave: () => void names.pop() };
  visit(document, {
    [Kind.OPERATION_DEFINITION]: ({ operation }) => (operation === OperationTypeNode.MUTATION ? false : undefined),
    [Kind.VARIABLE_DEFINITION]: {
      enter: ({ variable }) => void names.push(`$${variable.name.value}`),
      leave: () => void names.pop(),
    },
    [Kind.ARGUMENT]: named,
    [Kind.OBJECT_FIELD]: named,
    [Kind.STRING]: ({ value }) => assertReadable(names.join('.'), value),
  });
}

/** @throws InvalidArgument naming the variable and the character. */
export function checkVariableTexts(variables: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(variables)) checkValue(`$${name}`, value);
}

/** Variables are only so deep: their nesting is bounded before. */
function checkValue(place: string, value: unknown): void {
  if (typeof value === 'string') assertReadable(place, value);
  else if (typeof value === 'object' && value !== null)
    for (const [name, part] of Object.entries(value)) checkValue(`${place}.${name}`, part);
}

function assertReadable(place: string, text: string): void {
  const problem = unreadableProblem(text);
  if (problem !== null) throw new InvalidArgument(`${place}: ${problem}`);
}
