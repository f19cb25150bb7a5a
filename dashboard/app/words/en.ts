/** Every English word of the dashboard, by subject; a translation is a second file of this shape. */
import { asking } from './en/asking';
import { contested } from './en/contested';
import { dates, spells } from './en/dates';
import { entity } from './en/entity';
import { exports } from './en/exports';
import { facts } from './en/facts';
import { finding } from './en/finding';
import { frame } from './en/frame';
import { lens } from './en/lens';
import { overview } from './en/overview';
import { panel } from './en/panel';
import { recordings } from './en/recordings';
import { source } from './en/source';
import { ties } from './en/ties';
import { timeline } from './en/timeline';
import { treaty } from './en/treaty';

export const words = {
  asking,
  contested,
  dates,
  entity,
  exports,
  facts,
  finding,
  frame,
  lens,
  overview,
  panel,
  recordings,
  source,
  spells,
  ties,
  timeline,
  treaty,
};
