/** Every constraint and index, by name. Tie types get theirs automatically from the model. */
import { TIE_TYPE_NAMES } from '../../../domain/tie-types';

export interface SchemaElement {
  readonly name: string;
  /** Creates it; does nothing if it exists. */
  readonly cypher: string;
}

/** Whether it is a constraint, which has an index of the same name; else it is an index alone. */
export const isConstraint = ({ cypher }: SchemaElement): boolean => cypher.startsWith('CREATE CONSTRAINT ');

/** The properties of the index for names and texts. */
const SEARCHED_PROPERTIES = [
  'name',
  'aliases',
  'officialName',
  'abbreviation',
  'shortTitle',
  'searchText',
  'text',
  'paraphrase',
  'predicate',
];

const uniqueConstraint = (label: string, property: string): SchemaElement => {
  const name = `${label.toLowerCase()}_${property}_unique`;
  return { name, cypher: `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE` };
};

const rangeIndex = (label: string, property: string): SchemaElement => {
  const name = `${label.toLowerCase()}_${property}`;
  return { name, cypher: `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (n.${property})` };
};

/** An index on an edge property other than the tie's id. */
const edgeIndex = (type: string, property: string): SchemaElement => {
  const name = `${type.toLowerCase()}_${property}`;
  return { name, cypher: `CREATE INDEX ${name} IF NOT EXISTS FOR ()-[r:${type}]-() ON (r.${property})` };
};

function textIndex(name: string, label: string): SchemaElement {
  const fields = SEARCHED_PROPERTIES.map((field) => `n.${field}`).join(', ');
  return {
    name,
    cypher: `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON EACH [${fields}]
OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'standard-folding'}}`,
  };
}

function codeIndex(name: string, label: string): SchemaElement {
  return {
    name,
    cypher: `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON EACH [n.codes]
OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'keyword'}}`,
  };
}

/** Versions are unique, and are found by tie; an assertion's versions are found by the prefix of their ids. */
function tieTypeElements(type: string): SchemaElement[] {
  const name = type.toLowerCase();
  return [
    {
      name: `${name}_id_unique`,
      cypher: `CREATE CONSTRAINT ${name}_id_unique IF NOT EXISTS FOR ()-[r:${type}]-() REQUIRE r.id IS UNIQUE`,
    },
    { name: `${name}_tie`, cypher: `CREATE INDEX ${name}_tie IF NOT EXISTS FOR ()-[r:${type}]-() ON (r.tieId)` },
    edgeIndex(type, 'standing'),
  ];
}

export const SCHEMA_ELEMENTS: readonly SchemaElement[] = [
  uniqueConstraint('Entity', 'id'),
  uniqueConstraint('Amendment', 'id'),
  rangeIndex('FormerEntry', 'id'),
  uniqueConstraint('Batch', 'id'),
  uniqueConstraint('Recording', 'seq'),
  rangeIndex('Recording', 'completedAt'),
  rangeIndex('Recording', 'key'),
  uniqueConstraint('Ledger', 'id'),
  uniqueConstraint('SchemaVersion', 'id'),
  textIndex('entity_text', 'Entity'),
  textIndex('former_entry_text', 'FormerEntry'),
  codeIndex('entity_codes', 'Entity'),
  codeIndex('former_entry_codes', 'FormerEntry'),
  ...TIE_TYPE_NAMES.flatMap(tieTypeElements),
  {
    // Finds participations by the actor who was represented: no edge leads to that actor.
    name: 'participated_in_on_behalf_of',
    cypher: 'CREATE INDEX participated_in_on_behalf_of IF NOT EXISTS FOR ()-[r:PARTICIPATED_IN]-() ON (r.onBehalfOf)',
  },
  edgeIndex('ASSERTS', 'position'),
  {
    name: 'described_names',
    cypher: `CREATE FULLTEXT INDEX described_names IF NOT EXISTS FOR ()-[r:DESCRIBED_BY]-() ON EACH [r.name]
OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'standard-folding'}}`,
  },
];
