/** Every English word of the dashboard, by subject; a translation is a second file of this shape. */
import { asking } from './en/asking';
import { dates, spells } from './en/dates';
import { entity } from './en/entity';
import { facts } from './en/facts';
import { frame } from './en/frame';
import { lens } from './en/lens';
import { overview } from './en/overview';
import { panel } from './en/panel';

export const words = { asking, dates, entity, facts, frame, lens, overview, panel, spells };
