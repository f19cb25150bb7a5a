/** Exporting data. */
export const exports = {
  title: 'Export',
  about:
    'Every format applies the lens of this page and lists its limitations. The same query on the same recording always gives the same bytes.',
  format: 'Format',
  of: 'Starting from',
  ofAbout: 'Leave empty to export the whole graph.',
  hops: 'Hops',
  actors: 'Actors (two or more; every pair is exported)',
  from: 'First year',
  to: 'Last year',
  measure: 'Measure',
  allMeasures: 'All measures',
  incomplete: 'Choose at least two actors.',
  option: (name: string) => `Option: ${name}`,
  download: 'Download',
  downloadWithManifest: 'Download with manifest (zip)',
  readers: 'Opens in',
  losses: 'Limitations',
  noLosses: 'None.',
  commandLine: 'On the command line',
  copy: 'Copy command',
  waiting: 'Waiting for the server, which runs two exports at a time.',
  receiving: 'Downloading. The file is saved once it is complete. Leaving this page cancels the download.',
  received: (bytes: number) => `${size(bytes)} so far`,
  saved: (name: string, bytes: number) => `Saved: ${name}, ${size(bytes)}.`,
  cancelled: 'Cancelled. Nothing was saved.',
  cut: (bytes: number) => `The connection was cut after ${size(bytes)}. Nothing was saved because the file was incomplete.`,
  loading: 'Loading the formats…',
};

const UNITS = ['bytes', 'kB', 'MB', 'GB'];

function size(bytes: number): string {
  const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  return `${Math.round((10 * bytes) / 1000 ** step) / 10} ${UNITS[step]}`;
}
