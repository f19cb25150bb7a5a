/** The overview. */
export const overview = {
  title: 'Entente',
  about: 'Every dated relationship here is somebody’s assertion, and every page is seen through the lens above.',
};
