/** A validation rule: each number written in a document must fit a 64-bit float. GraphQL itself reads 1e400 as infinity. */
import { type ASTVisitor, type FloatValueNode, GraphQLError, type IntValueNode, type ValidationContext } from 'graphql';
import { InvalidArgument } from '../../errors';

/** Reports each number beyond the range of 64-bit floats. */
export function finiteNumbers(context: ValidationContext): ASTVisitor {
  const check = (node: IntValueNode | FloatValueNode) => {
    if (Number.isFinite(Number(node.value))) return;
    const shown = node.value.length > 20 ? `${node.value.slice(0, 20)}...` : node.value;
    const error = new InvalidArgument(`${shown} is not a number that can be held. Accepted: numbers up to 1.7976931348623157e308.`);
    context.reportError(new GraphQLError(error.message, { nodes: node, originalError: error }));
  };
  return { IntValue: check, FloatValue: check };
}
