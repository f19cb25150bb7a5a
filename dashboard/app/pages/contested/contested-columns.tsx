/** The columns of contested ties and claims: the subject, the standing, and each side in its own column. */
import type { ContestedPosition, ContestedRowFragment } from '../../documents/generated/graphql';
import { EvidenceButton } from '../../evidence/evidence-button';
import { codeWords } from '../../facts/code-words';
import { spellInWords } from '../../facts/date-words';
import { parseBounds } from '../../facts/edtf';
import { EntityLink } from '../../facts/entity-link';
import { StandingMark } from '../../facts/standing-mark';
import { tieTypeInWords } from '../../facts/tie-type-words';
import type { TieWithEdges } from '../../facts/tie-with-edges';
import { toEdgeProperties } from '../../facts/to-tie-with-edges';
import type { Column } from '../../panel/table/column';
import { words } from '../../words/en';

type Row = ContestedRowFragment;
const { columns, qualifies } = words.contested;

export const CONTESTED_COLUMNS: readonly Column<Row>[] = [
  { key: 'what', title: columns.what, width: '19%', cell: (row) => <What row={row} />, text: whatText },
  {
    key: 'standing',
    title: columns.standing,
    cell: ({ standing }) => <StandingMark standing={standing} />,
    text: ({ standing }) => words.facts.standings[standing],
  },
  sideColumn('affirm', columns.affirm, ['AFFIRMS']),
  sideColumn('otherwise', columns.otherwise, ['DENIES', 'QUALIFIES']),
  sideColumn('withdrawn', columns.withdrawn, ['RETRACTED']),
  { key: 'sources', title: columns.sources, cell: (row) => <RowEvidence row={row} />, text: () => '', numeric: true },
];

function whatText({ claim, subject, tieType, object }: Row): string {
  return claim ? (claim.text ?? claim.name) : `${subject?.name ?? ''} ${tieType ? tieTypeInWords(tieType) : ''} ${object?.name ?? ''}`;
}

function What({ row }: { readonly row: Row }) {
  const { claim, subject, tieType, object } = row;
  if (claim) return <EntityLink entity={claim} />;
  return (
    <span>
      {subject && <EntityLink entity={subject} />} {tieType && tieTypeInWords(tieType)} {object && <EntityLink entity={object} />}
    </span>
  );
}

function sideColumn(key: string, title: string, says: readonly ContestedPosition[]): Column<Row> {
  const sides = ({ sides }: Row) => sides.filter((side) => says.includes(side.says));
  return {
    key,
    title,
    width: '22%',
    cell: (row) => (
      <span className="entities">
        {sides(row).flatMap((side) =>
          side.voices.map((voice) => (
            <span key={`${side.says} ${voice.id}`}>
              <EntityLink entity={voice} />
              {side.says === 'QUALIFIES' && <em> {qualifies}</em>}
              <span className="telling">{assertionText(side, voice)}</span>
            </span>
          )),
        )}
      </span>
    ),
    text: (row) =>
      sides(row)
        .flatMap((side) => side.voices.map((voice) => [voice.name, assertionText(side, voice)].filter(Boolean).join(': ')))
        .join('; '),
  };
}

const firstDay = (start: string | null): number => (start === null ? -1e9 : (parseBounds(start)?.first ?? -1e9));

/**
 * What one voice asserts about a tie, in order of time: start, end and status. For a claim this is empty, because the side already gives
 * the voice's position.
 */
function assertionText({ assertions }: Row['sides'][number], voice: { readonly id: string }): string {
  const texts = assertions
    .filter(({ assertedBy, source }) => assertedBy.id === voice.id || source.id === voice.id)
    .sort((a, b) => firstDay(a.start) - firstDay(b.start))
    .map((assertion) =>
      [spellInWords(assertion), codeWords(...assertion.attributes.flatMap(({ name, values }) => (name === 'status' ? values : [])))]
        .filter(Boolean)
        .join(', '),
    );
  return [...new Set(texts)].join('; ');
}

/** The evidence of a row: for a tie all assertions of every side, for a claim its statements. */
function RowEvidence({ row }: { readonly row: Row }) {
  const { id, standing, voices, object, sides } = row;
  if (!object) {
    const statements = sides.flatMap((side) => side.statements);
    return (
      <span className="entities">
        {statements.map(({ statement }) => (
          <EntityLink key={statement.id} entity={statement} />
        ))}
      </span>
    );
  }
  const tie: TieWithEdges = {
    id,
    other: object,
    // All sides are listed here, whether or not they belong to the perspective.
    background: false,
    standing,
    voices,
    spells: [],
    edges: sides.flatMap(({ assertions }) =>
      assertions.map((assertion) => ({ node: object, properties: toEdgeProperties({ ...row, background: false }, assertion, null) })),
    ),
  };
  return <EvidenceButton tie={tie} />;
}
