/** The list of all formats, and the reading of their options. */
import { InvalidArgument } from '../errors';
import { didYouMean } from '../model/nearest';
import type { ChosenOptions, Exporter, GraphExporter } from './exporter';
import { cx2 } from './formats/cx2';
import { cytoscapeJson } from './formats/cytoscape-json';
import { html } from './formats/dossier/html';
import { markdown } from './formats/dossier/markdown';
import { followTheMoney } from './formats/follow-the-money';
import { neo4jAdmin } from './formats/neo4j/admin-import';
import { cypherScript } from './formats/neo4j/cypher-script';
import { nodeLinkJson } from './formats/node-link-json';
import { pajek } from './formats/pajek';
import { jsonLd } from './formats/rdf/json-ld';
import { nQuads } from './formats/rdf/n-quads';
import { csvSet } from './formats/tables/csv-set';
import { dyadYears } from './formats/tables/dyad-years';
import { parquetSet } from './formats/tables/parquet-set';
import { gexf } from './formats/xml/gexf';
import { graphml } from './formats/xml/graphml';

/** Formats that take the graph or a part of it. */
export const GRAPH_EXPORTERS: readonly GraphExporter[] = [
  gexf,
  graphml,
  nodeLinkJson,
  csvSet,
  parquetSet,
  cypherScript,
  neo4jAdmin,
  jsonLd,
  nQuads,
  followTheMoney,
  pajek,
  cytoscapeJson,
  cx2,
  markdown,
  html,
];

/** In the order in which the documentation lists them. */
export const EXPORTERS: readonly Exporter[] = [...GRAPH_EXPORTERS, dyadYears];

/**
 * The format with that name.
 * @throws InvalidArgument if no format has that name; the message suggests the nearest name.
 */
export function findExporter(name: string): Exporter {
  const found = EXPORTERS.find((exporter) => exporter.name === name);
  if (found) return found;
  const names = EXPORTERS.map((exporter) => exporter.name);
  throw new InvalidArgument(`format: "${name}" is not a format.${didYouMean(name, names)} Accepted: ${names.join(', ')}.`);
}

/**
 * The format's options with defaults filled in; an option that is undefined counts as not given.
 * @throws InvalidArgument for an option that the format does not have, and for a value that is not accepted.
 */
export function chooseOptions({ name, options }: Exporter, given: Readonly<Record<string, string | undefined>>): ChosenOptions {
  for (const [option, value] of Object.entries(given)) {
    if (value === undefined) continue;
    const known = options.find((one) => one.name === option);
    const accepted = options.length === 0 ? 'no options' : options.map((one) => one.name).join(', ');
    if (!known) throw new InvalidArgument(`${option}: ${name} has no such option. Accepted: ${accepted}.`);
    if (!known.values.includes(value)) {
      throw new InvalidArgument(`${option}: "${value}" is not known to ${name}. Accepted: ${known.values.join(', ')}.`);
    }
  }
  return Object.fromEntries(options.map((option) => [option.name, given[option.name] ?? option.values[0]]));
}
