/** Prints an operation as GraphQL text, in one of many ways: literals or variables, named or inline fragments. */
import { type ASTNode, parse, print } from 'graphql';
import { ROOTS } from './fields';
import type { AskedList, DateTest, EdgeTest, NodeTest, Operation } from './operation';
import { oneOf, type Random } from './random';

export interface Printed {
  readonly text: string;
  readonly variables: Record<string, unknown>;
}

/** Names of enum values, which are printed without quotes. */
class Word {
  constructor(readonly text: string) {}
}
type Input = null | string | number | boolean | Word | readonly Input[] | { readonly [name: string]: Input | undefined };

const words = (names: readonly string[]): Word[] => names.map((name) => new Word(name));

/** `values` VARIABLES passes every value as a variable; ANY chooses for each between a literal and a variable. */
export function printOperation(random: Random, operation: Operation, values: 'ANY' | 'VARIABLES' = 'ANY'): Printed {
  const variables: Record<string, unknown> = {};
  const declared: string[] = [];
  const fragments: string[] = [];

  /** A value, as a literal or through a variable. */
  function given(value: Input, type: string): string {
    if (values === 'ANY' && random() < 0.6) return literal(value);
    const name = `v${declared.length}`;
    declared.push(`$${name}: ${type}`);
    variables[name] = plain(value);
    return `$${name}`;
  }

  function fields(asked: readonly AskedList[], label: string): string {
    const text = `__typename id name ${asked.map((entry) => (entry.on ? `... on ${entry.on} { ${list(entry)} }` : list(entry))).join(' ')}`;
    if (random() > 0.2) return text;
    const name = `F${fragments.length}`;
    fragments.push(`fragment ${name} on ${label} { ${text} }`);
    return `...${name}`;
  }

  function list({ alias, field, test, total, below }: AskedList): string {
    const where = test ? `, where: ${given(edgeInput(test), `${field.edge}${field.target}Where`)}` : '';
    const differs = DIFFERING[field.type] ?? '';
    return `${alias}: ${field.name}(first: 200${where}) { ${total ? 'totalCount ' : ''}edges { node { ${fields(below, field.target)} } properties { ${EDGE} ${differs} } } }`;
  }

  const { look } = operation;
  const lens = [
    ...(look.when === null ? [] : [`validAt: ${given(look.when, 'EDTF')}`]),
    `knownAt: ${given(`#${look.recording}`, 'String')}`,
    ...(look.perspective ? [`assertedBy: ${given(look.perspective, '[ID!]')}`] : []),
    `background: ${given(look.background, 'Boolean')}`,
    `certainty: ${given(new Word(look.certainty), 'Certainty')}`,
    ...(look.worstGrade === null ? [] : [`minReliability: ${given(new Word(look.worstGrade), 'Reliability')}`]),
  ];
  const where = given(nodeInput(operation.test), `${operation.root}Where`);
  const body = `{ answer: ${ROOTS[operation.root]}(first: 200, where: ${where}) { ${operation.total ? 'totalCount ' : ''}edges { node { ${fields(operation.below, operation.root)} } } } }`;
  const head = `query${declared.length > 0 ? ` (${declared.join(', ')})` : ''} @lens(${lens.join(', ')})`;
  const text = `${head} ${body} ${fragments.join(' ')}`;
  return { text: oneOf(random, [text, tidy(text)]), variables };
}

const tidy = (text: string): string => print(parse(text) as ASTNode);
const EDGE =
  'key start end endStatus certainty outsideExistence standing voices { id } source { id } assertedBy { id } reliability credibility locator quote';
const DIFFERING: Readonly<Record<string, string>> = {
  MEMBER_OF: 'status',
  HOLDS: 'acting',
  PARTY_TO: 'status',
  HAS_MISSION_IN: 'level',
  PARTICIPATED_IN: 'role',
};

function nodeInput(test: NodeTest): Input {
  return {
    id: test.id ? { in: test.id } : undefined,
    name: test.nameEnds ? { endsWith: test.nameEnds } : undefined,
    kinds: test.kinds ? words(test.kinds) : undefined,
    ...(test.ties ? { [test.ties.field.name]: { [test.ties.how]: edgeInput(test.ties.test) } } : {}),
    AND: test.AND?.map(nodeInput),
    OR: test.OR?.map(nodeInput),
    NOT: test.NOT ? nodeInput(test.NOT) : undefined,
  };
}

function edgeInput(test: EdgeTest): Input {
  const { edge } = test;
  return {
    node: test.node ? nodeInput(test.node) : undefined,
    edge: edge
      ? {
          standing: edge.standing ? { in: words(edge.standing) } : undefined,
          source: edge.source ? { in: edge.source } : undefined,
          reliability: edge.reliability ? { in: words(edge.reliability) } : undefined,
          credibility: edge.credibilityUpTo === undefined ? undefined : { lte: edge.credibilityUpTo },
          voices: edge.voice ? { includes: edge.voice } : undefined,
          start: edge.start && dateInput(edge.start),
          end: edge.end && dateInput(edge.end),
        }
      : undefined,
    OR: test.OR?.map(edgeInput),
    NOT: test.NOT ? edgeInput(test.NOT) : undefined,
  };
}

function dateInput({ how, side, day }: DateTest): Input {
  return how === 'can' ? { [side]: day } : { [how]: { [side]: day } };
}

function literal(value: Input | undefined): string {
  if (value instanceof Word) return value.text;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const told = Object.entries(value).filter(([, item]) => item !== undefined);
  return `{${told.map(([name, item]) => `${name}: ${literal(item)}`).join(', ')}}`;
}

function plain(value: Input | undefined): unknown {
  if (value instanceof Word) return value.text;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([name, item]) => [name, plain(item)]),
  );
}
