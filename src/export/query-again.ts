/** How to ask for an export again: as a command and as an address. */

/** `values` by the names of EXPORT_ARGUMENTS. */
export function queryAgain(format: string, values: Readonly<Record<string, string>>): { command: string; address: string } {
  const told = Object.entries(values);
  const flags = told.map(([name, value]) => ` --${name} ${inShell(value)}`).join('');
  const query = told.map(([name, value]) => `${name}=${encodeURIComponent(value).replace(/%3A/g, ':').replace(/%2C/g, ',')}`).join('&');
  return { command: `entente export ${format}${flags}`, address: `/export/${format}${query && `?${query}`}` };
}

/** Ids and dates stand as they are; everything else in single quotes. */
function inShell(value: string): string {
  return /^[A-Za-z0-9:,._-]+$/.test(value) ? value : `'${value.replace(/'/g, "'\\''")}'`;
}
