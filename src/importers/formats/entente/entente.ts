/** Reads Entente's own exports: node-link JSON, or the set of CSV files. */
import { tieType } from '../../../domain/tie-types';
import type { FactEmitter } from '../../emitter/fact-emitter';
import type { Format, Table } from '../../format';
import { ENTENTE_VOICE } from '../../projects';
import { GRAPH_COLUMNS } from '../../table/json-rows';
import type { Row } from '../../table/row';
import { emitEntityRow, emitExportedEntity } from './emit-exported-entity';
import { type ExportedTie, emitAssertion, emitSpells } from './exported-assertion';
import { jsonIn, propertiesIn, readCell } from './stored-value';

/** One row for each node, edge, denial and source. */
const graph: Table = {
  name: 'graph',
  columns: GRAPH_COLUMNS,
  floor: 0,
  read: (emitter) => ({
    row: (row) => {
      if (row.at('tieType') !== '') emitDenial(emitter, row);
      else if (row.at('spells') === '') emitExportedEntity(emitter, row, 'id');
      else emitSpells(emitter, tieIn(row), jsonIn('spells', row.exact('spells')));
    },
  }),
};

/** The ties of a set: one file describes them, and another contains their assertions. */
const TIES = new WeakMap<FactEmitter, Map<string, ExportedTie>>();

const sources: Table = {
  name: 'sources',
  columns: ['key', 'name', 'publisher', 'licence', 'citation', 'reliability'],
  floor: 0,
  read: (emitter) => ({ row: (row) => emitExportedEntity(emitter, row, 'key') }),
};

const entities: Table = {
  name: 'entities',
  columns: ['key', 'kind', 'name'],
  floor: 0,
  read: (emitter) => ({ row: (row) => emitEntityRow(emitter, row) }),
};

const claims: Table = {
  name: 'claims',
  columns: ['key', 'predicate', 'valueMin', 'valueMax', 'unit'],
  floor: 0,
  read: (emitter) => ({ row: (row) => emitExportedEntity(emitter, row, 'key') }),
};

const ties: Table = {
  name: 'ties',
  columns: ['key', 'type', 'source', 'target', 'tieKey', 'voices'],
  floor: 0,
  read: (emitter) => {
    const known = new Map<string, ExportedTie>();
    TIES.set(emitter, known);
    return { row: (row) => void known.set(row.text('key'), tieIn(row)) };
  },
};

/** Spells are not read: they follow from their assertions. */
const spells: Table = {
  name: 'spells',
  columns: ['key', 'tie', 'certainty', 'startPrecision', 'endPrecision', 'firstDay', 'lastDay'],
  floor: 0,
  read: () => ({ row: () => {} }),
};

const assertions: Table = {
  name: 'assertions',
  columns: ['key', 'tie', 'source', 'assertedBy', 'start', 'end', 'endStatus', 'reliability', 'credibility', 'sourceRecord'],
  floor: 0,
  read: (emitter) => ({
    row: (row) => {
      const tie = TIES.get(emitter)?.get(row.text('tie'));
      if (!tie) return row.reject('tie', 'is not a tie of the export. Accepted: a key of ties.csv, given together with this file.');
      emitAssertion(emitter, tie, assertionIn(row, tie.type));
    },
  }),
};

/** Each row includes its tie, because no other row may describe it. */
const denials: Table = {
  name: 'denials',
  columns: ['key', 'tie', 'tieType', 'tieSource', 'tieTarget', 'source', 'assertedBy', 'start', 'end', 'endStatus', 'sourceRecord'],
  floor: 0,
  read: (emitter) => ({ row: (row) => emitDenial(emitter, row) }),
};

function tieIn(row: Row): ExportedTie {
  return { type: typeIn(row, 'type'), subject: row.text('source'), object: row.text('target'), key: readCell(row, 'tieKey') };
}

function typeIn(row: Row, column: string): string {
  const type = row.text(column);
  if (!tieType(type)) row.reject(column, 'is not a tie type.');
  return type;
}

function emitDenial(emitter: FactEmitter, row: Row): void {
  const type = typeIn(row, 'tieType');
  const tie = { type, subject: row.text('tieSource'), object: row.text('tieTarget'), key: readCell(row, 'tieKey') };
  const attributes = row.at('attributes');
  const read = assertionIn(row, type);
  emitAssertion(emitter, tie, attributes === '' ? read : { ...read, attributes: jsonIn('attributes', attributes) }, 'DENIES');
}

function assertionIn(row: Row, type: string) {
  const orNull = (column: string) => readCell(row, column) || null;
  return {
    source: row.text('source'),
    assertedBy: row.text('assertedBy'),
    start: orNull('start'),
    end: orNull('end'),
    endStatus: row.text('endStatus'),
    reliability: row.text('reliability'),
    credibility: row.integer('credibility'),
    locator: orNull('locator'),
    quote: orNull('quote'),
    sourceRecord: readCell(row, 'sourceRecord'),
    attributes: propertiesIn(row, tieType(type)?.properties ?? {}),
  };
}

export const entente: Format = {
  name: 'entente',
  title: 'Exports of Entente: node-link JSON, or the set of CSV files',
  publisher: 'the person or program that exported it',
  version: '1',
  licence: { name: 'those of its sources', shippable: false },
  citation: 'Each source of the export by its own citation',
  url: '',
  coverage: { tieTypes: ['all'], actors: 'those it names', from: null, to: null },
  source: { id: 'source:entente', name: 'Entente', voice: ENTENTE_VOICE, reliability: 'F', credibility: 6, published: null },
  exported: true,
  tables: [graph, sources, entities, claims, ties, spells, assertions, denials],
};
