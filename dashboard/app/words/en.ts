/** Every English word of the dashboard, by subject; a translation is a second file of this shape. */
import { asking } from './en/asking';
import { compare } from './en/compare';
import { contested } from './en/contested';
import { dates, spells } from './en/dates';
import { dyad } from './en/dyad';
import { entity } from './en/entity';
import { exports } from './en/exports';
import { facts } from './en/facts';
import { finding } from './en/finding';
import { frame } from './en/frame';
import { graph } from './en/graph';
import { lens } from './en/lens';
import { matrix } from './en/matrix';
import { overview } from './en/overview';
import { panel } from './en/panel';
import { path } from './en/path';
import { readouts } from './en/readouts';
import { recordings } from './en/recordings';
import { session } from './en/session';
import { source } from './en/source';
import { ties } from './en/ties';
import { timeline } from './en/timeline';
import { treaty } from './en/treaty';

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
