/** The accounts of an event side by side, in equal width and in the order of each source. */
import { useParams } from '@tanstack/react-router';
import { useAnswer } from '../../asking/use-answer';
import { ReadoutsOfEventDocument, type ReadoutsOfEventQuery } from '../../documents/generated/graphql';
import { EvidenceButton } from '../../evidence/evidence-button';
import { codeWords } from '../../facts/code-words';
import { EntityLink } from '../../facts/entity-link';
import { toTieWithEdges } from '../../facts/to-tie-with-edges';
import { usePageTitle } from '../../frame/page-title';
import { Panel } from '../../panel/panel';
import type { Column } from '../../panel/table/column';
import { words } from '../../words/en';

const text = words.readouts;

type Answered = ReadoutsOfEventQuery['readouts'];
type MatterRow = Answered['claims'][number];
type ClaimRow = MatterRow['tellings'][number];

export function ReadoutsPage() {
  const { key } = useParams({ from: '/readouts/$key' });
  // The columns are the accounts, so the table needs them first. The panel sends the same question, so it is asked once.
  const found = useAnswer(ReadoutsOfEventDocument, { event: key }).answer?.data.readouts;
  const title = text.title(found?.event.name ?? key);
  usePageTitle(title);
  return (
    <>
      <h1>
        <bdi>{title}</bdi>
      </h1>
      <div className="panels accounts">
        <Panel
          id="readouts"
          question={text.question}
          document={ReadoutsOfEventDocument}
          variables={{ event: key }}
          read={({ readouts }) => ({ rows: readouts.claims, total: readouts.claims.length })}
          rowKey={({ predicate, subjects, unit, tellings }) =>
            [predicate, unit, ...subjects.map(({ id }) => id), ...tellings.map(({ claim }) => claim.id)].join(' ')
          }
          columns={(make) => [
            { ...make.text('matter', text.matter, matterText), width: '22%' },
            { ...make.text('verdict', text.verdict, ({ verdict }) => text.verdicts[verdict]), width: '9rem' },
            ...(found?.accounts ?? []).map(({ actor }) => accountColumn(actor)),
          ]}
        />
      </div>
    </>
  );
}

function matterText({ predicate, subjects, unit }: MatterRow): string {
  return text.matterOf(subjects.map(({ name }) => name).join(', '), codeWords(predicate)?.replaceAll('-', ' ') ?? '', unit ?? '');
}

function accountColumn(actor: { readonly id: string; readonly name: string }): Column<MatterRow> {
  const ownRows = ({ tellings }: MatterRow) => tellings.filter((row) => row.actor.id === actor.id);
  return {
    key: actor.id.replace(/[^A-Za-z]/g, '-'),
    title: actor.name,
    cell: (row) => <ClaimRows rows={ownRows(row)} />,
    text: (row) => ownRows(row).map(claimText).join('; ') || text.silent,
  };
}

function ClaimRows({ rows }: { readonly rows: readonly ClaimRow[] }) {
  if (rows.length === 0) return <span className="quiet-text">{text.silent}</span>;
  return (
    <ul className="participants">
      {rows.map((row) => (
        <li key={`${row.claim.id} ${row.position}`}>
          {row.position && text.positions[row.position]}
          <EntityLink entity={{ id: row.claim.id, name: row.claim.text ?? row.claim.name }} />{' '}
          {row.statements.map(({ statement, tie }) => (
            <EvidenceButton key={statement.id} tie={toTieWithEdges(tie, statement)} />
          ))}
        </li>
      ))}
    </ul>
  );
}

const claimText = ({ position, claim }: ClaimRow): string => `${position ? text.positions[position] : ''}${claim.text ?? claim.name}`;
