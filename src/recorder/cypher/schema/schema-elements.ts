/** Every constraint and index, by name. What the model lists (tie types) has its own automatically. */
import { TIE_TYPE_NAMES } from '../../../model/tie-types';

export interface SchemaElement {
  readonly name: string;
  /** Makes it; does nothing where it exists. */
  readonly cypher: string;
}

/** What names and texts are found by. */
const SEARCHED = ['name', 'aliases', 'officialName', 'abbreviation', 'shortTitle', 'searchText', 'text', 'paraphrase', 'predicate'];

const unique = (label: string, property: string): SchemaElement => {
  const name = `${label.toLowerCase()}_${property}_unique`;
  return { name, cypher: `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE` };
};

const range = (label: string, property: string): SchemaElement => {
  const name = `${label.toLowerCase()}_${property}`;
  return { name, cypher: `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (n.${property})` };
};

/** What some edges are looked for by, beside their ties. */
const rangeOfEdges = (type: string, property: string): SchemaElement => {
  const name = `${type.toLowerCase()}_${property}`;
  return { name, cypher: `CREATE INDEX ${name} IF NOT EXISTS FOR ()-[r:${type}]-() ON (r.${property})` };
};

function searchedText(name: string, label: string): SchemaElement {
  const fields = SEARCHED.map((field) => `n.${field}`).join(', ');
  return {
    name,
    cypher: `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON EACH [${fields}]
OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'standard-folding'}}`,
  };
}

function searchedCodes(name: string, label: string): SchemaElement {
  return {
    name,
    cypher: `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON EACH [n.codes]
OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'keyword'}}`,
  };
}

/** Versions are unique, and are found by tie; an assertion's versions are found by the beginning of their ids. */
function ofTieType(type: string): SchemaElement[] {
  const name = type.toLowerCase();
  return [
    {
      name: `${name}_id_unique`,
      cypher: `CREATE CONSTRAINT ${name}_id_unique IF NOT EXISTS FOR ()-[r:${type}]-() REQUIRE r.id IS UNIQUE`,
    },
    { name: `${name}_tie`, cypher: `CREATE INDEX ${name}_tie IF NOT EXISTS FOR ()-[r:${type}]-() ON (r.tieId)` },
    rangeOfEdges(type, 'standing'),
  ];
}

export const SCHEMA_ELEMENTS: readonly SchemaElement[] = [
  unique('Entity', 'id'),
  unique('Amendment', 'id'),
  range('FormerEntry', 'id'),
  unique('Batch', 'id'),
  unique('Recording', 'seq'),
  range('Recording', 'completedAt'),
  range('Recording', 'key'),
  unique('Ledger', 'id'),
  unique('SchemaVersion', 'id'),
  searchedText('entity_text', 'Entity'),
  searchedText('former_entry_text', 'FormerEntry'),
  searchedCodes('entity_codes', 'Entity'),
  searchedCodes('former_entry_codes', 'FormerEntry'),
  ...TIE_TYPE_NAMES.flatMap(ofTieType),
  {
    // Who acted on whose behalf is asked of the one acted for, to whom no edge leads.
    name: 'participated_in_on_behalf_of',
    cypher: 'CREATE INDEX participated_in_on_behalf_of IF NOT EXISTS FOR ()-[r:PARTICIPATED_IN]-() ON (r.onBehalfOf)',
  },
  rangeOfEdges('ASSERTS', 'position'),
  {
    name: 'described_names',
    cypher: `CREATE FULLTEXT INDEX described_names IF NOT EXISTS FOR ()-[r:DESCRIBED_BY]-() ON EACH [r.name]
OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'standard-folding'}}`,
  },
];
