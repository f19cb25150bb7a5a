/** Reads the arguments of an export, from the command line or a URL. */

import { InvalidArgument } from '../errors';
import type { ChosenOptions, DyadYearsExporter, GraphExporter } from '../exporters/exporter';
import { chooseOptions, findExporter } from '../exporters/exporters';
import type { Lens, LensInput, Policy } from '../model/lens';
import { didYouMean } from '../model/nearest';
import { formatPeriod } from '../model/period';
import type { Certainty } from '../model/spell';
import type { DyadYearsRequest } from '../questions/dyad-years/request';
import { EXPORT_ARGUMENTS, FORMAT_ARGUMENTS } from './export-arguments';
import { readDyadScope } from './reading/dyad-scope';
import { readScope, type Scope } from './reading/scope';
import type { ScopeInput } from './reading/scope-input';

/** Values by the names of EXPORT_ARGUMENTS. */
export type ArgumentValues = Readonly<Record<string, string | undefined>>;

interface RequestedExport {
  readonly options: ChosenOptions;
  /** The scope as given. */
  readonly scopeInput: ScopeInput;
  readonly lens: LensInput;
  /** As given. */
  readonly values: ArgumentValues;
}

/** An export of the graph, or of a part of it. */
export interface GraphExportRequest extends RequestedExport {
  readonly takes: 'GRAPH';
  readonly exporter: GraphExporter;
  readonly scope: Scope;
}

/** An export of measures of pairs of actors. */
export interface DyadYearsExportRequest extends RequestedExport {
  readonly takes: 'DYAD_YEARS';
  readonly exporter: DyadYearsExporter;
  readonly scope: DyadYearsRequest;
}

export type ExportRequest = GraphExportRequest | DyadYearsExportRequest;

/**
 * The export that the arguments describe.
 * @throws InvalidArgument naming the argument, the value and what is accepted.
 */
export function readExportRequest(format: string, values: ArgumentValues): ExportRequest {
  const names = EXPORT_ARGUMENTS.map(({ name }) => name);
  const unknown = Object.keys(values).find((name) => values[name] !== undefined && !names.includes(name));
  if (unknown !== undefined) {
    throw new InvalidArgument(`${unknown}: an export has no such argument.${didYouMean(unknown, names)} Accepted: ${names.join(', ')}.`);
  }
  const exporter = findExporter(format);
  const options = chooseOptions(exporter, Object.fromEntries(FORMAT_ARGUMENTS.map(({ name }) => [name, values[name]])));
  const scopeInput = scopeIn(values);
  const rest = { options, scopeInput, lens: lensIn(values), values };
  if (exporter.takes === 'DYAD_YEARS') return { takes: 'DYAD_YEARS', exporter, scope: readDyadScope(scopeInput), ...rest };
  return { takes: 'GRAPH', exporter, scope: readScope(scopeInput), ...rest };
}

/** The scope arguments as given. */
function scopeIn(values: ArgumentValues): ScopeInput {
  const readList = (name: string) => splitList(values[name]);
  return {
    of: readList('of'),
    hops: numberIn('hops', values),
    dossier: readList('dossier'),
    timeline: readList('timeline'),
    from: values['from'],
    to: values['to'],
    paths: readList('paths'),
    maxHops: numberIn('max-hops', values),
    semantics: values['semantics'],
    first: numberIn('first', values),
    tieTypes: readList('tie-types'),
    kinds: readList('kinds'),
    measures: readList('measures'),
    directed: booleanIn('directed', values),
  };
}

function numberIn(name: string, values: ArgumentValues): number | undefined {
  const text = values[name];
  if (text === undefined) return undefined;
  if (!/^\d{1,4}$/.test(text)) throw new InvalidArgument(`${name}: "${text}" is not a number. Accepted: a whole number.`);
  return Number(text);
}

function booleanIn(name: string, values: ArgumentValues): boolean | undefined {
  const text = values[name];
  if (text === undefined) return undefined;
  if (text !== 'true' && text !== 'false') throw new InvalidArgument(`${name}: "${text}" is not known. Accepted: true, false.`);
  return text === 'true';
}

function lensIn(values: ArgumentValues): LensInput {
  return {
    validAt: values['valid-at'],
    knownAt: values['known-at'],
    assertedBy: splitList(values['asserted-by']),
    background: booleanIn('background', values),
    certainty: values['certainty'] as Certainty | undefined,
    policy: values['policy'] as Policy | undefined,
    minReliability: values['min-reliability'] as LensInput['minReliability'],
  };
}

function splitList(text: string | undefined): string[] | undefined {
  return text
    ?.split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The arguments that request the same export again, whatever is recorded later; in the order of EXPORT_ARGUMENTS. */
export function repeatableArguments({ values }: ExportRequest, { validAt, knownAt }: Lens): Record<string, string> {
  const settled: ArgumentValues = {
    ...values,
    'known-at': `#${knownAt.seq}`,
    ...(validAt !== null && { 'valid-at': formatPeriod(validAt) }),
  };
  const entries = EXPORT_ARGUMENTS.flatMap(({ name }) => (settled[name] === undefined ? [] : [[name, settled[name]] as const]));
  return Object.fromEntries(entries);
}
