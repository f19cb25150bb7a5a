/** Long-term relations of the two actors: treaties, shared organisations and direct ties. */
import {
  DyadOrganisationsDocument,
  type DyadOrganisationsQuery,
  DyadTiesDocument,
  DyadTreatiesDocument,
  type DyadTreatiesQuery,
  type WholeTieFragment,
} from '../../documents/generated/graphql';
import { EvidenceButton } from '../../evidence/evidence-button';
import { SpellChart } from '../../evidence/spell-chart';
import { sourcesColumn, standingColumn, whatColumn, whenColumn } from '../../evidence/tie-columns';
import { codeWords } from '../../facts/code-words';
import { dateInWords, spellInWords } from '../../facts/date-words';
import { EntityLink } from '../../facts/entity-link';
import { StandingMark } from '../../facts/standing-mark';
import { type EdgeWithAttributes, toTieWithEdges } from '../../facts/to-tie-with-edges';
import { nextAfter } from '../../panel/next-page';
import { Panel } from '../../panel/panel';
import type { Column } from '../../panel/table/column';
import { words } from '../../words/en';
import { type Pair, toVariables } from './pair';
import { useKnownNone } from './use-known-none';

const { columns, questions, ...text } = words.dyad;

type Treaty = DyadTreatiesQuery['dossier']['treaties'][number];

export function DyadTreaties({ pair }: { readonly pair: Pair }) {
  const emptyNote = useKnownNone(pair, 'TREATIES');
  const statuses = (treaty: Treaty, side: 'A' | 'B') =>
    codeWords(...new Set(treaty.parties.filter((party) => party.side === side).flatMap((party) => party.statuses)));
  return (
    <Panel
      id="treaties"
      emptyNote={emptyNote}
      question={questions.treaties}
      document={DyadTreatiesDocument}
      variables={toVariables(pair)}
      pages={{ list: 'treaties', next: ({ dossier }) => nextAfter(dossier.treaties, dossier.totals.treaties, ({ treaty }) => treaty.id) }}
      read={({ dossier }) => ({ rows: dossier.treaties, total: dossier.totals.treaties })}
      rowKey={({ treaty }) => treaty.id}
      listDays={({ parties }) => parties.flatMap(({ tie }) => tie.spells.map(({ start }) => start))}
      columns={(make) => [
        make.entity('treaty', columns.treaty, ({ treaty }) => treaty),
        make.date('date', columns.date, ({ treaty }) => treaty.date),
        {
          ...make.text('stage', columns.stage, ({ stage }) => text.stages[stage]),
          cell: ({ stage }) => <span className="stage">{text.stages[stage]}</span>,
        },
        {
          key: 'standing',
          title: words.facts.columns.standing,
          cell: ({ standing }) => <StandingMark standing={standing} />,
          text: ({ standing }) => words.facts.standings[standing],
        },
        make.text('a', columns.statusOf(pair.a.name), (treaty) => statuses(treaty, 'A')),
        make.text('b', columns.statusOf(pair.b.name), (treaty) => statuses(treaty, 'B')),
        {
          key: 'steps',
          title: columns.steps,
          cell: ({ steps }) => <Steps steps={steps} />,
          text: ({ steps }) => steps.map(stepText).join('; '),
        },
        {
          key: 'sources',
          title: words.facts.columns.sources,
          cell: ({ parties }) => (
            <span className="sources">
              {parties.map(({ tie }) => (
                <EvidenceButton key={tie.id} tie={toTieWithEdges(tie, tie.subject)} named />
              ))}
            </span>
          ),
          text: ({ parties }) => [...new Set(parties.flatMap(({ tie }) => sourceNames(tie)))].join('; '),
        },
      ]}
    />
  );
}

type Step = Treaty['steps'][number];

function Steps({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <ul className="participants">
      {steps.map((step) => (
        <li key={step.action.id}>
          <EntityLink entity={step.action} /> <span className="quiet-text">{stepDetails(step)}</span>
        </li>
      ))}
    </ul>
  );
}

const stepDetails = ({ action, by }: Step): string =>
  [action.date && dateInWords(action.date), action.declaredTerm && `“${action.declaredTerm}”`, by.map(({ name }) => name).join(', ')]
    .filter(Boolean)
    .join(', ');
const stepText = (step: Step): string => `${step.action.name} (${stepDetails(step)})`;
const sourceNames = (tie: WholeTieFragment): string[] =>
  tie.spells.flatMap(({ assertions }) => assertions.map(({ source }) => source.name));

type SharedOrganisation = DyadOrganisationsQuery['dossier']['sharedOrganisations'][number];

export function DyadOrganisations({ pair }: { readonly pair: Pair }) {
  const emptyNote = useKnownNone(pair, 'SHARED_ORGANISATIONS');
  return (
    <Panel
      id="organisations"
      emptyNote={emptyNote}
      question={questions.organisations}
      document={DyadOrganisationsDocument}
      variables={toVariables(pair)}
      pages={{
        list: 'sharedOrganisations',
        next: ({ dossier }) =>
          nextAfter(dossier.sharedOrganisations, dossier.totals.sharedOrganisations, ({ organisation }) => organisation.id),
      }}
      read={({ dossier }) => ({ rows: dossier.sharedOrganisations, total: dossier.totals.sharedOrganisations })}
      rowKey={({ organisation }) => organisation.id}
      listDays={({ intervals }) => intervals.flatMap(({ start, end }) => [start, end])}
      graphic={(rows) => (
        <SpellChart
          ties={rows.flatMap(({ memberships }) => memberships.map((tie) => toTieWithEdges(tie, tie.subject)))}
          label={({ id, other }) =>
            `${rows.find(({ memberships }) => memberships.some((tie) => tie.id === id))?.organisation.name}: ${other.name}`
          }
        />
      )}
      columns={(make) => [
        make.entity('organisation', columns.organisation, ({ organisation }) => organisation),
        togetherColumn(pair),
        MEMBERSHIP_SOURCES,
      ]}
    />
  );
}

const togetherColumn = (pair: Pair): Column<SharedOrganisation> => ({
  key: 'together',
  title: columns.together,
  cell: ({ intervals }) => (
    <span className="spells">
      {intervals.map((interval) => (
        <span key={`${interval.start} ${interval.end}`} className="spell">
          {intervalText(interval, pair)}
        </span>
      ))}
    </span>
  ),
  text: ({ intervals }) => intervals.map((interval) => intervalText(interval, pair)).join('; '),
});

const MEMBERSHIP_SOURCES: Column<SharedOrganisation> = {
  key: 'sources',
  title: words.facts.columns.sources,
  cell: ({ memberships }) => (
    <span className="sources">
      {memberships.map((tie) => (
        <EvidenceButton key={tie.id} tie={toTieWithEdges(tie, tie.subject)} named />
      ))}
    </span>
  ),
  text: ({ memberships }) => [...new Set(memberships.flatMap(sourceNames))].join('; '),
};

interface Interval {
  readonly start: string | null;
  readonly end: string | null;
  readonly endStatus: 'ONGOING' | 'ENDED' | 'UNKNOWN' | 'CENSORED';
  readonly members: readonly { readonly member: { readonly id: string }; readonly statuses: readonly string[] }[];
}

/** An interval in words, such as "9 June 2017 – ongoing: full, full". */
function intervalText(interval: Interval, { a, b }: Pair): string {
  const status = (id: string) => codeWords(...(interval.members.find(({ member }) => member.id === id)?.statuses ?? [])) ?? '?';
  return `${spellInWords(interval)}: ${a.name} ${status(a.id)}, ${b.name} ${status(b.id)}`;
}

export function DyadTies({ pair }: { readonly pair: Pair }) {
  const emptyNote = useKnownNone(pair, 'TIES');
  return (
    <Panel
      id="ties"
      emptyNote={emptyNote}
      question={questions.ties}
      document={DyadTiesDocument}
      variables={toVariables(pair)}
      pages={{ list: 'ties', next: ({ dossier }) => nextAfter(dossier.ties, dossier.totals.ties, ({ id }) => id) }}
      read={({ dossier }) => ({ rows: dossier.ties.map((tie) => ({ ...toTieWithEdges(tie), tie })), total: dossier.totals.ties })}
      rowKey={({ id }) => id}
      listDays={({ spells }) => spells.flatMap(({ start, end }) => [start, end])}
      columns={(make) => [
        make.text('tie', columns.tie, ({ tie }) => `${tie.subject.name} · ${codeWords(tie.type)} · ${tie.object.name}`),
        whatColumn<EdgeWithAttributes>(words.facts.columns.what, ({ attributes }) =>
          codeWords(...attributes.flatMap(({ values }) => values)),
        ),
        whenColumn<EdgeWithAttributes>(),
        standingColumn<EdgeWithAttributes>(),
        sourcesColumn<EdgeWithAttributes>(),
      ]}
      graphic={(rows) => <SpellChart ties={rows} label={({ id }) => codeWords(rows.find((row) => row.id === id)?.tie.type) ?? ''} />}
    />
  );
}
