/** Taking data away. */
export const exports = {
  title: 'Give me the data',
  about:
    'Every format comes through the lens of this page, with a list of what it cannot say. The same question of the same recording gives the same bytes.',
  format: 'Format',
  of: 'Around',
  ofAbout: 'Without anybody here, the whole graph.',
  hops: 'Hops around them',
  actors: 'Actors, two or more: every pair of them',
  from: 'First year',
  to: 'Last year',
  measure: 'Measure',
  allMeasures: 'All measures',
  incomplete: 'Choose at least two actors.',
  option: (name: string) => `Option: ${name}`,
  download: 'Download',
  downloadWithManifest: 'Download with its manifest, as zip',
  readers: 'Who opens it',
  losses: 'What it cannot say',
  noLosses: 'Nothing is lost.',
  commandLine: 'The same on the command line',
  copy: 'Copy command',
  waiting: 'Asked for; the server has not begun yet. It makes two exports at a time.',
  receiving: 'Under way. It is saved when it is whole, and ends if you leave this page.',
  received: (bytes: number) => `${size(bytes)} so far`,
  saved: (name: string, bytes: number) => `Whole: ${name}, ${size(bytes)}, is saved.`,
  cancelled: 'Cancelled. Nothing was saved.',
  cut: (bytes: number) => `The connection was cut after ${size(bytes)}. Nothing was saved, for it would not have been whole.`,
  loading: 'Asking which formats there are…',
};

const UNITS = ['bytes', 'kB', 'MB', 'GB'];

function size(bytes: number): string {
  const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  return `${Math.round((10 * bytes) / 1000 ** step) / 10} ${UNITS[step]}`;
}
