/** The status of a treaty: each party with its status and who says so, and every step in order. */
import { EntityTreatyStatusDocument, type StatusPositionFragment, type StatusStepFragment } from '../../documents/generated/graphql';
import { EvidenceButton } from '../../evidence/evidence-button';
import { codeWords } from '../../facts/code-words';
import { dateInWords } from '../../facts/date-words';
import { EntityLink } from '../../facts/entity-link';
import { StandingMark, standingText } from '../../facts/standing-mark';
import { toTieWithEdges } from '../../facts/to-tie-with-edges';
import { Panel } from '../../panel/panel';
import { words } from '../../words/en';
import type { EntityPanelProps } from './entity-panel-props';

const { columns, ...text } = words.treaty;

export function TreatyStatus({ id }: EntityPanelProps) {
  return (
    <Panel
      id="status"
      question={text.status}
      document={EntityTreatyStatusDocument}
      variables={{ id }}
      read={({ treatyStatus }) => ({ rows: treatyStatus.parties, total: treatyStatus.parties.length })}
      rowKey={({ party }) => party.id}
      columns={(make) => [
        make.entity('party', columns.party, ({ party }) => party),
        make.text('status', columns.status, ({ status, certainty }) => statusText(status, certainty)),
        make.date('since', columns.since, ({ since }) => since),
        {
          key: 'says',
          title: columns.says,
          cell: ({ positions }) => <Positions positions={positions} />,
          text: ({ positions }) => positions.map(positionText).join('; '),
        },
        {
          key: 'standing',
          title: columns.standing,
          cell: ({ tie, contested }) => <StandingMark standing={contested ? 'DISPUTED' : tie.standing} background={tie.background} />,
          text: ({ tie, contested }) => standingText(contested ? 'DISPUTED' : tie.standing, tie.background),
        },
        {
          key: 'sources',
          title: columns.sources,
          numeric: true,
          cell: ({ tie, party }) => <EvidenceButton tie={toTieWithEdges(tie, party)} />,
          text: ({ tie }) => [...new Set(tie.spells.flatMap(({ assertions }) => assertions.map(({ source }) => source.name)))].join('; '),
        },
      ]}
    />
  );
}

function statusText(status: keyof typeof text.statuses | null | undefined, certainty: string | null | undefined): string {
  if (!status) return text.noStatus;
  return certainty === 'POSSIBLE' ? `${words.facts.possible} ${text.statuses[status]}` : text.statuses[status];
}

const positionText = ({ actor, says, step }: StatusPositionFragment): string =>
  text.position(actor.name, text.says[says], dateInWords(step.date ?? ''));

/** The positions of the actors. Each links to the step in which it was stated, with the word that was used. */
function Positions({ positions }: { readonly positions: readonly StatusPositionFragment[] }) {
  return (
    <span className="spells">
      {positions.map((position) => (
        <span key={`${position.actor.id} ${position.step.action.id}`}>
          <EntityLink entity={{ id: position.step.action.id, name: positionText(position) }} />
          {position.step.declaredTerm && <em> “{position.step.declaredTerm}”</em>}
        </span>
      ))}
    </span>
  );
}

export function TreatySteps({ id }: EntityPanelProps) {
  return (
    <Panel
      id="steps"
      question={text.steps}
      document={EntityTreatyStatusDocument}
      variables={{ id }}
      read={({ treatyStatus }) => ({ rows: treatyStatus.steps, total: treatyStatus.steps.length })}
      rowKey={({ action }) => action.id}
      columns={(make) => [
        make.date('date', columns.date, ({ date }) => date),
        make.text('step', columns.step, ({ kind }) => codeWords(kind)),
        make.entity('action', columns.action, ({ action }) => action),
        make.entities('by', columns.by, ({ takenBy }) => takenBy.map(({ object }) => object)),
        make.text('term', columns.term, ({ declaredTerm }) => declaredTerm),
        make.text('ground', columns.ground, ({ legalBasis }) => legalBasis),
        {
          key: 'sources',
          title: columns.sources,
          numeric: true,
          cell: ({ takenBy }) => <StepEvidence takenBy={takenBy} />,
          text: ({ takenBy }) => takenBy.map(({ object }) => object.name).join('; '),
        },
      ]}
    />
  );
}

function StepEvidence({ takenBy }: Pick<StatusStepFragment, 'takenBy'>) {
  return (
    <span className="spells">
      {takenBy.map((tie) => (
        <EvidenceButton key={tie.id} tie={toTieWithEdges(tie)} named={takenBy.length > 1} />
      ))}
    </span>
  );
}
