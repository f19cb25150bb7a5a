/** The ties that two lenses show differently, with the reason for each. */
import { CompareLensesDocument, type LensInput, type WholeTieFragment } from '../../documents/generated/graphql';
import { EvidenceButton } from '../../evidence/evidence-button';
import { EntityLink } from '../../facts/entity-link';
import { SpellTexts, spellsText } from '../../facts/spell-text';
import { StandingMark } from '../../facts/standing-mark';
import { tieTypeInWords } from '../../facts/tie-type-words';
import { toTieWithEdges } from '../../facts/to-tie-with-edges';
import type { Lens } from '../../lens/lens';
import { lensInWords } from '../../lens-bar/lens-badge';
import { nextPage } from '../../panel/next-page';
import { Panel } from '../../panel/panel';
import { words } from '../../words/en';

const { columns, ...text } = words.compare;

interface ComparePanelProps {
  readonly left: Lens;
  readonly right: Lens;
  readonly of: readonly string[] | null;
}

export function ComparePanel({ left, right, of }: ComparePanelProps) {
  return (
    <Panel
      id="differences"
      question={text.question}
      document={CompareLensesDocument}
      variables={{ left: toLensInput(left), right: toLensInput(right), of: of && [...of] }}
      pages={{ list: 'edges', next: ({ compare }) => nextPage(compare) }}
      read={({ compare }) => ({ rows: compare.edges.map(({ node }) => node), total: compare.totalCount })}
      rowKey={({ tie }) => tie}
      columns={(make) => [
        make.text('kind', columns.kind, ({ kind }) => text.kinds[kind]),
        make.text('why', columns.why, ({ causes }) => causes.map((cause) => text.causes[cause]).join(', ')),
        {
          key: 'tie',
          title: columns.tie,
          cell: ({ subject, object, type }) => (
            <>
              <EntityLink entity={subject} /> {tieTypeInWords(type)} <EntityLink entity={object} />
            </>
          ),
          text: ({ subject, object, type }) => `${subject.name} ${tieTypeInWords(type)} ${object.name}`,
        },
        sideColumn('left', columns.left(lensInWords(left)), (row) => row.left),
        sideColumn('right', columns.right(lensInWords(right)), (row) => row.right),
      ]}
    />
  );
}

function sideColumn<Row>(key: string, title: string, of: (row: Row) => WholeTieFragment | null) {
  return {
    key,
    title,
    cell: (row: Row) => {
      const tie = of(row);
      return tie && <Side tie={tie} />;
    },
    text: (row: Row) => {
      const tie = of(row);
      return tie ? spellsText(toTieWithEdges(tie).spells) : '';
    },
  };
}

function Side({ tie }: { readonly tie: WholeTieFragment }) {
  const withEdges = toTieWithEdges(tie);
  return (
    <>
      <SpellTexts spells={withEdges.spells} /> <StandingMark standing={withEdges.standing} /> <EvidenceButton tie={withEdges} />
    </>
  );
}

/** A complete lens, as the `compare` field takes it. */
function toLensInput({ assertedBy, ...lens }: Lens): LensInput {
  return { ...lens, assertedBy: assertedBy.length > 0 ? [...assertedBy] : null };
}
