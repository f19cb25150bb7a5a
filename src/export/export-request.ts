/** Reads the arguments of an export, wherever they were given. */

import { InvalidArgument } from '../errors';
import type { ChosenOptions, DyadYearsExporter, GraphExporter } from '../exporters/exporter';
import { chosenOptions, exporterNamed } from '../exporters/exporters';
import type { Lens, LensInput, Policy } from '../model/lens';
import { didYouMean } from '../model/nearest';
import { formatPeriod } from '../model/period';
import type { Certainty } from '../model/spell';
import type { DyadYearsRequest } from '../questions/dyad-years/dyad-years-request';
import { EXPORT_ARGUMENTS, FORMAT_ARGUMENTS } from './export-arguments';
import { readDyadScope } from './reading/dyad-scope';
import { readScope, type Scope } from './reading/scope';
import type { ScopeInput } from './reading/scope-input';

/** Values by the names of EXPORT_ARGUMENTS. */
export type ArgumentValues = Readonly<Record<string, string | undefined>>;

interface AskedExport {
  readonly options: ChosenOptions;
  /** The scope as given. */
  readonly asked: ScopeInput;
  readonly lens: LensInput;
  /** As given. */
  readonly values: ArgumentValues;
}

/** Of the graph, or a part of it. */
export interface GraphExportRequest extends AskedExport {
  readonly takes: 'GRAPH';
  readonly exporter: GraphExporter;
  readonly scope: Scope;
}

/** Of measures of pairs of actors. */
export interface DyadYearsExportRequest extends AskedExport {
  readonly takes: 'DYAD_YEARS';
  readonly exporter: DyadYearsExporter;
  readonly scope: DyadYearsRequest;
}

export type ExportRequest = GraphExportRequest | DyadYearsExportRequest;

/**
 * What is asked for.
 * @throws InvalidArgument naming the argument, the value and what is accepted.
 */
export function readExportRequest(format: string, values: ArgumentValues): ExportRequest {
  const names = EXPORT_ARGUMENTS.map(({ name }) => name);
  const unknown = Object.keys(values).find((name) => values[name] !== undefined && !names.includes(name));
  if (unknown !== undefined) {
    throw new InvalidArgument(`${unknown}: an export has no such argument.${didYouMean(unknown, names)} Accepted: ${names.join(', ')}.`);
  }
  const exporter = exporterNamed(format);
  const options = chosenOptions(exporter, Object.fromEntries(FORMAT_ARGUMENTS.map(({ name }) => [name, values[name]])));
  const asked = scopeIn(values);
  const rest = { options, asked, lens: lensIn(values), values };
  if (exporter.takes === 'DYAD_YEARS') return { takes: 'DYAD_YEARS', exporter, scope: readDyadScope(asked), ...rest };
  return { takes: 'GRAPH', exporter, scope: readScope(asked), ...rest };
}

/** The scope as given. */
function scopeIn(values: ArgumentValues): ScopeInput {
  const listsOf = (name: string) => listed(values[name]);
  return {
    of: listsOf('of'),
    hops: numberIn('hops', values),
    dossier: listsOf('dossier'),
    timeline: listsOf('timeline'),
    from: values['from'],
    to: values['to'],
    paths: listsOf('paths'),
    maxHops: numberIn('max-hops', values),
    semantics: values['semantics'],
    first: numberIn('first', values),
    tieTypes: listsOf('tie-types'),
    kinds: listsOf('kinds'),
    measures: listsOf('measures'),
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
    assertedBy: listed(values['asserted-by']),
    background: booleanIn('background', values),
    certainty: values['certainty'] as Certainty | undefined,
    policy: values['policy'] as Policy | undefined,
    minReliability: values['min-reliability'] as LensInput['minReliability'],
  };
}

function listed(text: string | undefined): string[] | undefined {
  return text
    ?.split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The arguments that ask for the same again, whatever is recorded later; in the order of EXPORT_ARGUMENTS. */
export function argumentsAgain({ values }: ExportRequest, { validAt, knownAt }: Lens): Record<string, string> {
  const settled: ArgumentValues = {
    ...values,
    'known-at': `#${knownAt.seq}`,
    ...(validAt !== null && { 'valid-at': formatPeriod(validAt) }),
  };
  const told = EXPORT_ARGUMENTS.flatMap(({ name }) => (settled[name] === undefined ? [] : [[name, settled[name]] as const]));
  return Object.fromEntries(told);
}
