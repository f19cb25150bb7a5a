/**
 * Refuses control characters in the texts of a question. Recorded texts have none, so such a text is a mistake and must not return an empty
 * result.
 */
import { type DocumentNode, Kind, OperationTypeNode, visit } from 'graphql';
import { InvalidArgument } from '../../errors';
import { unreadableProblem } from '../../model/readable-text';

/** @throws InvalidArgument naming the argument and the character. Mutations are checked together with the facts that they record. */
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

/** Recursion is safe here: the nesting of variables is limited earlier. */
function checkValue(place: string, value: unknown): void {
  if (typeof value === 'string') assertReadable(place, value);
  else if (typeof value === 'object' && value !== null)
    for (const [name, part] of Object.entries(value)) checkValue(`${place}.${name}`, part);
}

function assertReadable(place: string, text: string): void {
  const problem = unreadableProblem(text);
  if (problem !== null) throw new InvalidArgument(`${place}: ${problem}`);
}
