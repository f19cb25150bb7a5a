/** The columns that every table of ties has. */

import { dateInWords } from '../facts/date-words';
import { parseBounds } from '../facts/edtf';
import { EntityLink } from '../facts/entity-link';
import { SpellTexts, spellsText } from '../facts/spell-text';
import { StandingMark, standingText } from '../facts/standing-mark';
import { sourceCount, sourceNames, type TieEdge, type TieWithEdges } from '../facts/tie-with-edges';
import type { Column } from '../panel/table/column';
import { words } from '../words/en';
import { EvidenceButton } from './evidence-button';

const text = words.facts;

export const withColumn = <Edge extends TieEdge>(title: string = text.columns.with): Column<TieWithEdges<Edge>> => ({
  key: 'with',
  title,
  cell: ({ other }) => <EntityLink entity={other} />,
  text: ({ other }) => other.name,
});

/** What the tie is, in a word or two, such as the status of a membership. If sources differ, it lists each value. */
export const whatColumn = <Edge extends TieEdge>(title: string, what: (edge: Edge) => string | null): Column<TieWithEdges<Edge>> => {
  const all = ({ edges }: TieWithEdges<Edge>) =>
    [...new Set(edges.map(what).filter((value) => value !== null && value !== ''))].join(' / ');
  return { key: 'what', title, cell: all, text: all };
};

export const whenColumn = <Edge extends TieEdge>(): Column<TieWithEdges<Edge>> => ({
  key: 'when',
  title: text.columns.when,
  cell: ({ spells }) => <SpellTexts spells={spells} />,
  text: ({ spells }) => spellsText(spells),
  order: ({ spells }) =>
    Math.min(
      ...spells.map(({ start }) => (start === null ? Number.NEGATIVE_INFINITY : (parseBounds(start)?.first ?? Number.NEGATIVE_INFINITY))),
    ),
});

/** The standing of the tie, or what `readStanding` returns in its place. */
export const standingColumn = <Edge extends TieEdge>(
  readStanding?: (edge: Edge) => TieWithEdges['standing'] | null,
): Column<TieWithEdges<Edge>> => {
  const shown = ({ standing, edges }: TieWithEdges<Edge>) => (readStanding ? readStanding(edges[0] as Edge) : standing);
  return {
    key: 'standing',
    title: text.columns.standing,
    cell: (tie) => {
      const standing = shown(tie);
      return standing && <StandingMark standing={standing} background={tie.background} />;
    },
    text: (tie) => {
      const standing = shown(tie);
      return standing ? standingText(standing, tie.background) : '';
    },
  };
};

export const sourcesColumn = <Edge extends TieEdge>(): Column<TieWithEdges<Edge>> => ({
  key: 'sources',
  title: text.columns.sources,
  cell: (tie) => <EvidenceButton tie={tie} />,
  text: (tie) => sourceNames(tie).join('; '),
  order: sourceCount,
  numeric: true,
});

/** The date of the occurrence at the other end. */
export const dateColumn = <Edge extends TieEdge>(readDate: (edge: Edge) => string | null): Column<TieWithEdges<Edge>> => {
  const first = ({ edges }: TieWithEdges<Edge>) => readDate(edges[0] as Edge);
  return {
    key: 'date',
    title: text.columns.date,
    cell: (tie) => <span className="date">{dateInWords(first(tie) ?? '')}</span>,
    text: (tie) => first(tie) ?? '',
    order: (tie) => parseBounds(first(tie) ?? '')?.first ?? Number.NEGATIVE_INFINITY,
  };
};
