/** The pages by their addresses. Each page lists the parameters it takes besides the lens; what is not listed or not accepted is dropped. */
import { createRootRoute, createRoute, createRouter, retainSearchParams } from '@tanstack/react-router';
import { Frame } from '../frame/frame';
import { NotFoundPage } from '../frame/not-found-page';
import { LENS_NAMES, type LensSearch, lensSearch } from '../lens/lens';
import { EntityPage } from '../pages/entity/entity-page';
import { OverviewPage } from '../pages/overview/overview-page';
import { PANEL_RULES, type PanelSearch } from '../panel/panel-settings';
import { accepted, readAddress, writeAddress } from './address';

type PageSearch = LensSearch & PanelSearch;

/** What every page takes. */
const root = createRootRoute({
  component: Frame,
  notFoundComponent: NotFoundPage,
  validateSearch: (raw: Record<string, unknown>): PageSearch => ({ ...lensSearch(raw), ...accepted(raw, PANEL_RULES) }),
  // A link to another page looks through the same lens.
  search: { middlewares: [retainSearchParams<PageSearch>(LENS_NAMES)] },
});

const overview = createRoute({ getParentRoute: () => root, path: '/', component: OverviewPage });
const entity = createRoute({ getParentRoute: () => root, path: '/e/$key', component: EntityPage });

export const router = createRouter({
  routeTree: root.addChildren([overview, entity]),
  parseSearch: readAddress,
  stringifySearch: writeAddress,
  pathParamsAllowedCharacters: [':'],
  search: { strict: true },
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
