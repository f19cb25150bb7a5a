/** Taking data away. */
export const exports = {
  title: 'Give me the data',
  about:
    'Every format comes through the lens of this page, with a list of what it cannot say. The same question of the same recording gives the same bytes.',
  format: 'Format',
  of: 'Around',
  ofAbout: 'Without anybody here, the whole graph.',
  hops: 'Hops around them',
  option: (name: string) => `Option: ${name}`,
  download: 'Download',
  downloadWithManifest: 'Download with its manifest, as zip',
  readers: 'Who opens it',
  losses: 'What it cannot say',
  noLosses: 'Nothing is lost.',
  commandLine: 'The same on the command line',
  copy: 'Copy command',
  failed: 'The formats could not be read.',
  loading: 'Asking which formats there are…',
};
