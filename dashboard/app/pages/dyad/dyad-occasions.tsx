/** Meetings and other events of the two actors: who took part, in which office on that day, and on whose behalf. */
import { useSearch } from '@tanstack/react-router';
import { useChangeSearch } from '../../address/use-change-search';
import { useAnswer } from '../../asking/use-answer';
import { DyadEventsDocument, DyadMeetingsDocument, type ParticipantFragment } from '../../documents/generated/graphql';
import { EvidenceButton } from '../../evidence/evidence-button';
import { codeWords } from '../../facts/code-words';
import { EntityLink } from '../../facts/entity-link';
import { toTieWithEdges } from '../../facts/to-tie-with-edges';
import { ChoiceField } from '../../lens-bar/choice-field';
import { nextAfter } from '../../panel/next-page';
import { Panel } from '../../panel/panel';
import type { Column } from '../../panel/table/column';
import { words } from '../../words/en';
import { type Pair, toVariables } from './pair';
import { useKnownNone } from './use-known-none';

const { columns, questions, ...text } = words.dyad;

interface Occasion {
  readonly participants: readonly ParticipantFragment[];
}

export function DyadMeetings({ pair }: { readonly pair: Pair }) {
  const emptyNote = useKnownNone(pair, 'MEETINGS');
  const { rank } = useSearch({ from: '/dyad/$a/$b' });
  const change = useChangeSearch<{ rank: string | undefined }>();
  const variables = toVariables(pair);
  // The panel sends the same question, so it is asked once. This copy gives the ranks to choose from.
  const meetings = useAnswer(DyadMeetingsDocument, variables).answer?.data.dossier.meetings ?? [];
  const ranks = listRanks(meetings);
  return (
    <Panel
      id="meetings"
      emptyNote={emptyNote}
      question={questions.meetings}
      document={DyadMeetingsDocument}
      variables={variables}
      pages={{ list: 'meetings', next: ({ dossier }) => nextAfter(dossier.meetings, dossier.totals.meetings, ({ event }) => event.id) }}
      read={({ dossier }) => ({
        rows: dossier.meetings.filter((meeting) => !rank || listRanks([meeting]).includes(rank)),
        total: dossier.totals.meetings,
      })}
      narrowed={rank && ranks.length > 0 ? text.noneOfRank(rank) : undefined}
      choices={
        ((meetings.length > 1 && ranks.length > 1) || rank) && (
          <ChoiceField
            label={text.rank}
            value={rank ?? ''}
            values={['', ...new Set([...ranks, ...(rank ? [rank] : [])])]}
            text={(one) => one || text.anyRank}
            onChoose={(one) => change({ rank: one || undefined })}
          />
        )
      }
      rowKey={({ event }) => event.id}
      listDays={({ event }) => [event.date]}
      columns={(make) => [
        make.date('date', columns.date, ({ event }) => event.date),
        make.entity('meeting', columns.meeting, ({ event }) => event),
        make.entities('place', columns.place, ({ places }) => places),
        ...sideColumns(pair),
      ]}
    />
  );
}

/** The ranks of the offices that the participants held on the day. */
const listRanks = (meetings: readonly Occasion[]): string[] =>
  [
    ...new Set(
      meetings.flatMap(({ participants }) =>
        participants.flatMap(({ offices }) => offices.flatMap(({ post }) => (post.rank ? [post.rank] : []))),
      ),
    ),
  ].sort();

export function DyadEvents({ pair }: { readonly pair: Pair }) {
  const emptyNote = useKnownNone(pair, 'EVENTS');
  const { a, b } = pair;
  return (
    <Panel
      id="events"
      emptyNote={emptyNote}
      question={questions.events}
      document={DyadEventsDocument}
      variables={toVariables(pair)}
      pages={{ list: 'events', next: ({ dossier }) => nextAfter(dossier.events, dossier.totals.events, ({ event }) => event.id) }}
      read={({ dossier }) => ({ rows: dossier.events, total: dossier.totals.events })}
      rowKey={({ event }) => event.id}
      listDays={({ event }) => [event.date]}
      columns={(make) => [
        make.date('date', columns.date, ({ event }) => event.date),
        make.entity('event', columns.event, ({ event }) => event),
        make.text('kind', columns.kind, ({ event }) => codeWords(event.kind)),
        make.text('direction', columns.direction, ({ direction }) => text.directions[direction](a.name, b.name)),
        ...sideColumns(pair),
      ]}
    />
  );
}

function sideColumns<Row extends Occasion>({ a, b }: Pair): Column<Row>[] {
  const side = (key: string, title: string, of: (participant: ParticipantFragment) => boolean): Column<Row> => ({
    key,
    title,
    cell: ({ participants }) => <Participants shown={participants.filter(of)} flowing={key === 'others'} />,
    text: ({ participants }) => participants.filter(of).map(participantText).join('; '),
  });
  const standsFor = (wanted: 'A' | 'B') => (one: ParticipantFragment) => one.standsFor.some((stands) => stands.side === wanted);
  return [
    side('a', columns.ofA(a.name), standsFor('A')),
    side('b', columns.ofB(b.name), standsFor('B')),
    side('others', columns.others, ({ standsFor: stands }) => stands.length === 0),
  ];
}

interface ParticipantsProps {
  readonly shown: readonly ParticipantFragment[];
  /** If true, the names follow each other in lines rather than below each other, since there may be dozens. */
  readonly flowing: boolean;
}

function Participants({ shown, flowing }: ParticipantsProps) {
  return (
    <ul className={flowing ? 'participants flowing' : 'participants'}>
      {shown.map((one) => (
        <li key={one.actor.id}>
          <EntityLink entity={one.actor} /> <span className="quiet-text">{participantDetails(one)}</span>{' '}
          <EvidenceButton tie={toTieWithEdges(one.tie, one.actor)} />
        </li>
      ))}
    </ul>
  );
}

const participantText = (one: ParticipantFragment): string => [one.actor.name, participantDetails(one)].filter(Boolean).join(', ');

function participantDetails({ roles, offices, onBehalfOf, actor }: ParticipantFragment): string {
  const posts = offices.map(({ post, certainty }) => text.inOffice(post.name, certainty === 'POSSIBLE'));
  const behalf = onBehalfOf.filter(({ id }) => id !== actor.id).map(({ name }) => name);
  const roleWords = codeWords(...roles);
  return [...posts, ...(roleWords ? [roleWords] : []), ...(behalf.length > 0 ? [text.onBehalf(behalf.join(', '))] : [])].join(', ');
}
