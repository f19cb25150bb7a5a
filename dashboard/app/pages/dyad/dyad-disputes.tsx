/** Disputed claims: what each side says, side by side, in equal width and only in the words of the sources. */
import { DyadDisputesDocument, type DyadDisputesQuery } from '../../documents/generated/graphql';
import { EvidenceButton } from '../../evidence/evidence-button';
import { dateInWords } from '../../facts/date-words';
import { EntityLink } from '../../facts/entity-link';
import { StandingMark } from '../../facts/standing-mark';
import { toTieWithEdges } from '../../facts/to-tie-with-edges';
import { nextAfter } from '../../panel/next-page';
import { Panel } from '../../panel/panel';
import { words } from '../../words/en';
import { type Pair, toVariables } from './pair';

const { columns, questions, ...text } = words.dyad;

type Dispute = DyadDisputesQuery['dossier']['disputes'][number];
type Side = Dispute['sides'][number];

export function DyadDisputes({ pair }: { readonly pair: Pair }) {
  const nothing = { A: text.nothingFrom(pair.a.name), B: text.nothingFrom(pair.b.name), null: text.nothingFromOthers };
  const column = (key: string, title: string, side: 'A' | 'B' | null) => ({
    key,
    title,
    width: '25%',
    cell: ({ sides }: Dispute) => <Sides sides={sides.filter((one) => one.side === side)} nothing={nothing[side ?? 'null']} />,
    text: ({ sides }: Dispute) =>
      sides
        .filter((one) => one.side === side)
        .map(sideText)
        .join('; '),
  });
  return (
    <Panel
      id="disputes"
      question={questions.disputes}
      document={DyadDisputesDocument}
      variables={toVariables(pair)}
      pages={{ list: 'disputes', next: ({ dossier }) => nextAfter(dossier.disputes, dossier.totals.disputes, ({ claim }) => claim.id) }}
      read={({ dossier }) => ({ rows: dossier.disputes, total: dossier.totals.disputes })}
      rowKey={({ claim }) => claim.id}
      columns={() => [
        {
          key: 'claim',
          title: columns.claim,
          cell: ({ claim, standing }) => (
            <>
              <EntityLink entity={{ id: claim.id, name: claim.text ?? claim.name }} /> <StandingMark standing={standing} />
            </>
          ),
          text: ({ claim }) => claim.text ?? claim.name,
        },
        column('a', pair.a.name, 'A'),
        column('b', pair.b.name, 'B'),
        column('others', text.thirdParties, null),
      ]}
    />
  );
}

function Sides({ sides, nothing }: { readonly sides: readonly Side[]; readonly nothing: string }) {
  if (sides.length === 0) return <span className="quiet-text">{nothing}</span>;
  return (
    <ul className="participants">
      {sides.map((side) => (
        <li key={side.position}>
          {side.actors.map((actor) => (
            <span key={actor.id}>
              <EntityLink entity={actor} />{' '}
            </span>
          ))}
          <strong>{text.positions[side.position]}</strong>
          <ul>
            {side.statements.map(({ statement, tie }) => (
              <li key={statement.id}>
                <EntityLink entity={statement} /> <span className="quiet-text">{statement.date && dateInWords(statement.date)}</span>{' '}
                <EvidenceButton tie={toTieWithEdges(tie, statement)} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

const sideText = ({ actors, position, statements }: Side): string =>
  `${actors.map(({ name }) => name).join(', ')} ${text.positions[position]}: ${statements.map(({ statement }) => statement.name).join(', ')}`;
