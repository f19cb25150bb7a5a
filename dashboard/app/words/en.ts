/** Every English text of the dashboard, by subject. A translation is a second file of this shape. */
import { asking } from './en/asking';
import { dates, spells } from './en/dates';
import { facts } from './en/facts';
import { finding } from './en/finding';
import { frame } from './en/frame';
import { lens } from './en/lens';
import { compare } from './en/pages/compare';
import { contested } from './en/pages/contested';
import { dyad } from './en/pages/dyad';
import { entity } from './en/pages/entity';
import { exports } from './en/pages/exports';
import { graph } from './en/pages/graph';
import { matrix } from './en/pages/matrix';
import { overview } from './en/pages/overview';
import { path } from './en/pages/path';
import { readouts } from './en/pages/readouts';
import { recordings } from './en/pages/recordings';
import { source } from './en/pages/source';
import { timeline } from './en/pages/timeline';
import { treaty } from './en/pages/treaty';
import { panel } from './en/panel';
import { session } from './en/session';
import { ties } from './en/ties';

export const words = {
  asking,
  compare,
  contested,
  dates,
  dyad,
  entity,
  exports,
  facts,
  finding,
  frame,
  graph,
  lens,
  matrix,
  overview,
  panel,
  path,
  readouts,
  recordings,
  session,
  source,
  spells,
  ties,
  timeline,
  treaty,
};
