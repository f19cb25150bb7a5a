/** What frames every page: name, navigation, search, banners. */
export const frame = {
  product: 'Entente',
  skip: 'Skip to the page',
  navigation: 'Pages',
  pages: {
    overview: 'Overview',
    graph: 'Explore',
    path: 'Paths',
    matrix: 'Matrix',
    compare: 'Compare',
    timeline: 'Timeline',
    contested: 'Contested',
    recordings: 'Recordings',
    exports: 'Exports',
    query: 'Query',
  },
  notFound: 'There is no such page.',
  notFoundBack: 'Go to the overview',
  databaseDown: 'The database cannot be reached. What is shown was read before; it is asked again every few seconds.',
  copied: 'Copied.',
  printedAt: (address: string) => `Printed from ${address}`,
  close: 'Close',
};
