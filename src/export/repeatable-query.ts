/** Writes how to request the same export again: as a command and as a URL. */

/** `values` by the names of EXPORT_ARGUMENTS. */
export function repeatableQuery(format: string, values: Readonly<Record<string, string>>): { command: string; address: string } {
  const entries = Object.entries(values);
  const flags = entries.map(([name, value]) => ` --${name} ${quoteForShell(value)}`).join('');
  const query = entries.map(([name, value]) => `${name}=${encodeURIComponent(value).replace(/%3A/g, ':').replace(/%2C/g, ',')}`).join('&');
  return { command: `entente export ${format}${flags}`, address: `/export/${format}${query && `?${query}`}` };
}

/** Ids and dates are written without quotes; everything else in single quotes. */
function quoteForShell(value: string): string {
  return /^[A-Za-z0-9:,._-]+$/.test(value) ? value : `'${value.replace(/'/g, "'\\''")}'`;
}
