/** Validation rules on the shape of a document: depth, aliases, directives. They run before anything is resolved. */
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';
import { QueryRefused } from '../../errors';
import { finiteNumbers } from './finite-numbers';
import type { Limits } from './limits';

/** Reports a rule's refusal as our own error, together with the other validation errors, and does not throw out of the validation. */
const ruleOptions = {
  propagateOnRejection: false,
  onReject: [
    (context: ValidationContext | null, error: GraphQLError) => {
      const refused = new QueryRefused(error.message.replace(/^Syntax Error: /, ''));
      context?.reportError(new GraphQLError(refused.message, { originalError: refused }));
    },
  ],
};

/** The validation rules for these limits. */
export function shapeRules(limits: Limits): ValidationRule[] {
  return [
    finiteNumbers,
    maxDepthRule({ n: limits.depth, flattenFragments: true, ...ruleOptions }),
    maxAliasesRule({ n: limits.aliases, ...ruleOptions }),
    maxDirectivesRule({ n: limits.directives, ...ruleOptions }),
  ] as ValidationRule[];
}
