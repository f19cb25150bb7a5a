/** The two panels of a timeline, which share one answer. */
import { useAnswer } from '../../asking/use-answer';
import { TimelineDocument, type TimelineQuery, type TimelineQueryVariables } from '../../documents/generated/graphql';
import { EvidenceButton } from '../../evidence/evidence-button';
import { EntityLink } from '../../facts/entity-link';
import { SpellTexts, spellsText } from '../../facts/spell-text';
import { StandingMark, standingText } from '../../facts/standing-mark';
import { tieTypeInWords } from '../../facts/tie-type-words';
import { toTieWithEdges } from '../../facts/to-tie-with-edges';
import { nextPage } from '../../panel/next-page';
import { Panel } from '../../panel/panel';
import { words } from '../../words/en';
import { DensityChart } from './density-chart';

const { columns, ...text } = words.timeline;
type Entry = TimelineQuery['timeline']['edges'][number]['node'];

interface TimelinePanelProps {
  readonly variables: TimelineQueryVariables;
}

export function Density({ variables, onYear }: TimelinePanelProps & { readonly onYear: (year: string) => void }) {
  return (
    <Panel
      id="density"
      question={text.density}
      document={TimelineDocument}
      variables={variables}
      read={({ timeline }) => ({ rows: timeline.densities, total: timeline.densities.length })}
      rowKey={({ year }) => String(year)}
      columns={(make) => [
        {
          key: 'year',
          title: columns.year,
          text: ({ year }) => String(year),
          order: ({ year }) => year,
          cell: ({ year }) => (
            <button type="button" className="quiet" aria-label={text.yearAlone(year)} onClick={() => onYear(String(year).padStart(4, '0'))}>
              {year}
            </button>
          ),
        },
        make.number('entries', columns.entries, ({ entries }) => entries),
        make.number('uncertain', columns.uncertain, ({ uncertain }) => uncertain),
      ]}
      graphic={(rows) => <DensityChart densities={rows} />}
      first="graphic"
    />
  );
}

export function Entries({ variables }: TimelinePanelProps) {
  // The panel sends the same question, so it is asked once.
  const undated = useAnswer(TimelineDocument, variables).answer?.data.timeline.undated ?? 0;
  return (
    <Panel
      id="entries"
      question={text.list}
      choices={undated > 0 && <p className="note">{text.undated(undated)}</p>}
      document={TimelineDocument}
      variables={variables}
      pages={{ list: 'edges', next: ({ timeline }) => nextPage(timeline) }}
      read={({ timeline }) => ({ rows: timeline.edges, total: timeline.totalCount })}
      rowKey={({ cursor }) => cursor}
      columns={() => [
        {
          key: 'when',
          title: columns.when,
          cell: ({ node }) => <SpellTexts spells={[{ ...node.spell, count: 1 }]} />,
          text: ({ node }) => spellsText([{ ...node.spell, count: 1 }]),
          order: ({ node }) => node.earliest ?? '',
        },
        { key: 'what', title: columns.what, cell: ({ node }) => <What entry={node} />, text: ({ node }) => whatText(node) },
        {
          key: 'standing',
          title: columns.standing,
          cell: ({ node }) => <StandingMark standing={node.tie.standing} background={node.tie.background} />,
          text: ({ node }) => standingText(node.tie.standing, node.tie.background),
        },
        {
          key: 'sources',
          title: columns.sources,
          numeric: true,
          cell: ({ node }) => <EvidenceButton tie={toTieWithEdges(node.tie)} />,
          text: ({ node }) =>
            [...new Set(node.tie.spells.flatMap(({ assertions }) => assertions.map(({ source }) => source.name)))].join('; '),
        },
      ]}
    />
  );
}

function What({ entry: { tie } }: { readonly entry: Entry }) {
  return (
    <span>
      <EntityLink entity={tie.subject} /> {tieTypeInWords(tie.type)} <EntityLink entity={tie.object} />
    </span>
  );
}

const whatText = ({ tie }: Entry): string => `${tie.subject.name} ${tieTypeInWords(tie.type)} ${tie.object.name}`;
