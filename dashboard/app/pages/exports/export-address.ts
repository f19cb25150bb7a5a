/** The address of an export, and the command that writes the same file. */
import type { Lens } from '../../lens/lens';

export interface ExportChoice {
  readonly format: string;
  readonly of: readonly string[];
  readonly hops: number;
  readonly flavour: string | undefined;
  /** Only for dyad-years. An undefined `measure` means every measure. */
  readonly years?: { readonly from: string; readonly to: string; readonly measure: string | undefined };
}

/** The arguments under the names that both the address and the command line use. Defaults are left out. */
export function exportArguments({ of, hops, flavour, years }: ExportChoice, lens: Lens): readonly (readonly [string, string])[] {
  const { validAt, knownAt, assertedBy, background, certainty, policy, minReliability } = lens;
  const args: readonly (readonly [string, string | null | undefined | false])[] = [
    ['of', of.join(',')],
    ['hops', !years && of.length > 0 && hops !== 1 && String(hops)],
    ['from', years?.from],
    ['to', years?.to],
    ['measures', years?.measure],
    ['valid-at', validAt],
    ['known-at', knownAt],
    ['asserted-by', assertedBy.join(',')],
    ['background', !background && 'false'],
    ['certainty', certainty !== 'POSSIBLE' && certainty],
    ['policy', policy !== 'ALL' && policy],
    ['min-reliability', minReliability],
    ['flavour', flavour],
  ];
  return args.filter((argument): argument is readonly [string, string] => Boolean(argument[1]));
}

export function exportAddress(choice: ExportChoice, lens: Lens, bundle: boolean): string {
  const query = new URLSearchParams([
    ...exportArguments(choice, lens).map(([name, value]) => [name, value]),
    ...(bundle ? [['bundle', 'zip']] : []),
  ]);
  return `/export/${choice.format}${query.size > 0 ? `?${query}` : ''}`;
}

export function exportCommand(choice: ExportChoice, lens: Lens, file: string): string {
  const options = exportArguments(choice, lens).map(([name, value]) => ` --${name} ${quote(value)}`);
  return `node bin/entente export ${choice.format}${options.join('')} --out ${file}`;
}

const quote = (value: string): string => (/^[\w:,.-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`);
