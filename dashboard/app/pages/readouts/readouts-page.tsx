/** The accounts of an event side by side, of equal width and in the sources' own order. */
import { useParams } from '@tanstack/react-router';
import { useAnswer } from '../../asking/use-answer';
import { ReadoutsOfEventDocument, type ReadoutsOfEventQuery } from '../../documents/generated/graphql';
import { EvidenceButton } from '../../evidence/evidence-button';
import { codeWords } from '../../facts/code-words';
import { EntityLink } from '../../facts/entity-link';
import { toldTieOf } from '../../facts/whole-tie';
import { usePageTitle } from '../../frame/page-title';
import { Panel } from '../../panel/panel';
import type { Column } from '../../panel/table/column';
import { words } from '../../words/en';

const text = words.readouts;

type Answered = ReadoutsOfEventQuery['readouts'];
type Matter = Answered['claims'][number];
type Telling = Matter['tellings'][number];

export function ReadoutsPage() {
  const { key } = useParams({ from: '/readouts/$key' });
  // The columns are the accounts, so they must be known before the table; the same question is asked once.
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

function matterText({ predicate, subjects, unit }: Matter): string {
  return text.matterOf(subjects.map(({ name }) => name).join(', '), codeWords(predicate)?.replaceAll('-', ' ') ?? '', unit ?? '');
}

function accountColumn(actor: { readonly id: string; readonly name: string }): Column<Matter> {
  const of = ({ tellings }: Matter) => tellings.filter((telling) => telling.actor.id === actor.id);
  return {
    key: actor.id.replace(/[^A-Za-z]/g, '-'),
    title: actor.name,
    cell: (matter) => <Tellings tellings={of(matter)} />,
    text: (matter) => of(matter).map(tellingText).join('; ') || text.silent,
  };
}

function Tellings({ tellings }: { readonly tellings: readonly Telling[] }) {
  if (tellings.length === 0) return <span className="quiet-text">{text.silent}</span>;
  return (
    <ul className="participants">
      {tellings.map((telling) => (
        <li key={`${telling.claim.id} ${telling.position}`}>
          {telling.position && text.positions[telling.position]}
          <EntityLink entity={{ id: telling.claim.id, name: telling.claim.text ?? telling.claim.name }} />{' '}
          {telling.statements.map(({ statement, tie }) => (
            <EvidenceButton key={statement.id} tie={toldTieOf(tie, statement)} />
          ))}
        </li>
      ))}
    </ul>
  );
}

const tellingText = ({ position, claim }: Telling): string => `${position ? text.positions[position] : ''}${claim.text ?? claim.name}`;
