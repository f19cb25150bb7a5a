/**
 * The pages by address. Each page lists the parameters it takes besides the lens. Parameters that are not listed or not accepted are
 * dropped.
 */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, retainSearchParams } from '@tanstack/react-router';
import { type Accepts, filterAccepted, idsUpTo, isIds, oneOf, readAddress, writeAddress } from '../address/address';
import { PANEL_RULES, type PanelSearch } from '../address/panel-settings';
import { EditingPlace } from '../editing/place/editing-place';
import { DYAD_MEASURES } from '../facts/dyad-measures';
import { parseBounds } from '../facts/edtf';
import { Frame } from '../frame/frame';
import { NotFoundPage } from '../frame/not-found-page';
import { LENS_NAMES, LENS_RULES, type LensSearch, lensSearch } from '../lens/lens';
import { GRAPH_RULES } from '../pages/graph/graph-search';
import { MATRIX_ORDERS, MAX_ACTORS } from '../pages/matrix/matrix-actors';
import { OverviewPage } from '../pages/overview/overview-page';
import { MAX_HOPS_CHOICES, PATH_SEMANTICS } from '../pages/path/path-choices';
import { TIMELINE_TYPES } from '../pages/timeline/timeline-types';

const isEdtf: Accepts = (value) => parseBounds(value) !== null;
const isYear: Accepts = (value) => /^-?\d{1,4}$/.test(value);
const MEASURES = DYAD_MEASURES.map((name) => name.toLowerCase());
const isWord: Accepts = (value) => /^[\w.-]{1,40}$/.test(value);

type PageSearch = LensSearch & PanelSearch;

/** The parameters that every page takes. */
const root = createRootRoute({
  component: () => (
    <Frame>
      <EditingPlace />
    </Frame>
  ),
  notFoundComponent: NotFoundPage,
  validateSearch: (raw: Record<string, unknown>): PageSearch => ({ ...lensSearch(raw), ...filterAccepted(raw, PANEL_RULES) }),
  // A link to another page keeps the lens.
  search: { middlewares: [retainSearchParams<PageSearch>(LENS_NAMES)] },
});

const overview = createRoute({ getParentRoute: () => root, path: '/', component: OverviewPage });
const recordings = createRoute({
  getParentRoute: () => root,
  path: '/recordings',
  component: lazyRouteComponent(() => import('../pages/recordings/recordings-page'), 'RecordingsPage'),
  validateSearch: (raw: Record<string, unknown>) => filterAccepted(raw, { rec: (value) => /^[1-9]\d{0,8}$/.test(value) }),
});
const contested = createRoute({
  getParentRoute: () => root,
  path: '/contested',
  component: lazyRouteComponent(() => import('../pages/contested/contested-page'), 'ContestedPage'),
  validateSearch: (raw: Record<string, unknown>) =>
    filterAccepted(raw, { of: isIds, standing: oneOf(['differing', 'disputed', 'retracted']) }),
});
const timeline = createRoute({
  getParentRoute: () => root,
  path: '/timeline',
  component: lazyRouteComponent(() => import('../pages/timeline/timeline-page'), 'TimelinePage'),
  validateSearch: (raw: Record<string, unknown>) =>
    filterAccepted(raw, { of: isIds, from: isEdtf, to: isEdtf, type: oneOf(TIMELINE_TYPES) }),
});
const exporting = createRoute({
  getParentRoute: () => root,
  path: '/exports',
  component: lazyRouteComponent(() => import('../pages/exports/exports-page'), 'ExportsPage'),
  validateSearch: (raw: Record<string, unknown>) =>
    filterAccepted(raw, {
      of: isIds,
      format: isWord,
      flavour: isWord,
      hops: oneOf(['2', '3', '4']),
      from: isYear,
      to: isYear,
      measure: oneOf(MEASURES),
    }),
});
const entity = createRoute({
  getParentRoute: () => root,
  path: '/e/$key',
  component: lazyRouteComponent(() => import('../pages/entity/entity-page'), 'EntityPage'),
});
const dyad = createRoute({
  getParentRoute: () => root,
  path: '/dyad/$a/$b',
  component: lazyRouteComponent(() => import('../pages/dyad/dyad-page'), 'DyadPage'),
  validateSearch: (raw: Record<string, unknown>) => filterAccepted(raw, { rank: (value) => value.length <= 60 }),
});
const readouts = createRoute({
  getParentRoute: () => root,
  path: '/readouts/$key',
  component: lazyRouteComponent(() => import('../pages/readouts/readouts-page'), 'ReadoutsPage'),
});
const path = createRoute({
  getParentRoute: () => root,
  path: '/path',
  component: lazyRouteComponent(() => import('../pages/path/path-page'), 'PathPage'),
  validateSearch: (raw: Record<string, unknown>) =>
    filterAccepted(raw, { from: isIds, to: isIds, hops: oneOf(MAX_HOPS_CHOICES), sem: oneOf(PATH_SEMANTICS) }),
});
const compare = createRoute({
  getParentRoute: () => root,
  path: '/compare',
  component: lazyRouteComponent(() => import('../pages/compare/compare-page'), 'ComparePage'),
  validateSearch: (raw: Record<string, unknown>) =>
    filterAccepted(raw, { of: isIds, at2: LENS_RULES.at, known2: LENS_RULES.known, by2: LENS_RULES.by }),
});
const matrix = createRoute({
  getParentRoute: () => root,
  path: '/matrix',
  component: lazyRouteComponent(() => import('../pages/matrix/matrix-page'), 'MatrixPage'),
  validateSearch: (raw: Record<string, unknown>) =>
    filterAccepted(raw, {
      of: idsUpTo(MAX_ACTORS),
      measure: oneOf(MEASURES),
      year: (value) => /^\d{4}$/.test(value),
      order: oneOf(MATRIX_ORDERS.slice(1)),
    }),
});
const graph = createRoute({
  getParentRoute: () => root,
  path: '/graph',
  component: lazyRouteComponent(() => import('../pages/graph/graph-page'), 'GraphPage'),
  validateSearch: (raw: Record<string, unknown>) => filterAccepted(raw, GRAPH_RULES),
});

export const router = createRouter({
  routeTree: root.addChildren([overview, entity, dyad, readouts, graph, path, matrix, compare, timeline, contested, recordings, exporting]),
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
