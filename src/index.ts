/** The package's public API for other programs: docs/api.md. */
export {
  type AskSettings,
  type Entente,
  type ExportSettings,
  type ImportSettings,
  type OpenSettings,
  openEntente,
} from './api/entente';
export type { RunningServer, ServeSettings } from './api/serve-database';
export type { ImportReport } from './cli/imports/import-request';
export type { Connection } from './database/connect';
export * from './errors';
export type { Manifest } from './exporters/manifest';
export type { LensInput } from './model/lens';
