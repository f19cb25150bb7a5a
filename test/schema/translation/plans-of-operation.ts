/** The plans of an operation, made without a database. */
import { type DocumentNode, type FragmentDefinitionNode, getOperationAST, getVariableValues, Kind } from 'graphql';
import { type KnownAt, lensInForce } from '../../../src/model/lens';
import { buildPublicSchema } from '../../../src/schema/create-schema';
import { domainIndex } from '../../../src/schema/domain/domain-index';
import { readDomain } from '../../../src/schema/domain/read-domain';
import { readSdl } from '../../../src/schema/domain/read-sdl';
import { lensFilter } from '../../../src/schema/lens/lens-filter';
import { lensInput } from '../../../src/schema/lens/lens-of-operation';
import { planByIds, planList, type RootPlan } from '../../../src/schema/lens/plan-root';

export const DOMAIN = readDomain(readSdl());
export const PUBLIC_SCHEMA = buildPublicSchema(DOMAIN);
export const INDEX = domainIndex(DOMAIN);
const IDS = ['state:IND', 'state:PAK', 'organisation:SCO'];

/** The plans of each root list: its rows, its count, and the same nodes read by their ids. */
export function plansOfOperation(document: DocumentNode, variables: Record<string, unknown>, knownAt: KnownAt): RootPlan[] {
  const operation = getOperationAST(document)!;
  const { coerced, errors } = getVariableValues(PUBLIC_SCHEMA, operation.variableDefinitions ?? [], variables);
  if (!coerced) throw errors[0]!;
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const scope = {
    schema: PUBLIC_SCHEMA,
    index: INDEX,
    lens: lensFilter(lensInForce(lensInput(PUBLIC_SCHEMA, operation, coerced), knownAt)),
    operation: {
      fragments: Object.fromEntries(fragments.map((fragment): [string, FragmentDefinitionNode] => [fragment.name.value, fragment])),
      variableValues: coerced,
    },
  };
  return operation.selectionSet.selections.flatMap((field) => {
    const kind = field.kind === Kind.FIELD && DOMAIN.entities.find(({ plural }) => plural === field.name.value);
    if (!kind) return [];
    const { rows, count, node } = planList(scope, kind, [field]);
    const opened = node ? [1, 3].map((ids) => planByIds(scope, IDS.slice(0, ids), node)) : [];
    return [rows, count, ...opened].filter((plan) => plan !== null);
  });
}
