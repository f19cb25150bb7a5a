/** Panels of what happened, was said or was done, each with its date. */
import {
  EntityClaimsAboutDocument,
  EntityConcernsDocument,
  EntityMeetingsDocument,
  EntityParticipantsDocument,
  EntityStatementsDocument,
  EntityTreatyActionsDocument,
} from '../../documents/generated/graphql';
import { TiesPanel } from '../../evidence/ties-panel';
import { codeWords } from '../../facts/code-words';
import { words } from '../../words/en';
import type { EntityPanelProps } from './entity-panel-props';

const { questions, columns } = words.entity;

export function Meetings({ id }: EntityPanelProps) {
  return (
    <TiesPanel
      id="meetings"
      question={questions.meetings}
      document={EntityMeetingsDocument}
      variables={{ id }}
      pick={({ entity }) => (entity && 'participationsConnection' in entity ? entity.participationsConnection : undefined)}
      withTitle={columns.event}
      what={{ title: columns.role, of: ({ properties }) => codeWords(properties.role) }}
      readDate={({ node }) => node.date}
    />
  );
}

export function Participants({ id }: EntityPanelProps) {
  return (
    <TiesPanel
      id="participants"
      question={questions.participants}
      document={EntityParticipantsDocument}
      variables={{ id }}
      pick={({ entity }) => (entity && 'participantsConnection' in entity ? entity.participantsConnection : undefined)}
      withTitle={columns.actor}
      what={{ title: columns.role, of: ({ properties }) => codeWords(properties.role, properties.side) }}
    />
  );
}

export function TreatyActions({ id }: EntityPanelProps) {
  return (
    <TiesPanel
      id="treaty-actions"
      question={questions.treatyActions}
      document={EntityTreatyActionsDocument}
      variables={{ id }}
      pick={({ entity }) => (entity && 'treatyActionsConnection' in entity ? entity.treatyActionsConnection : undefined)}
      withTitle={columns.about}
      what={{ title: columns.step, of: ({ node }) => codeWords(node.kind, node.declaredTerm) }}
      readDate={({ node }) => node.date}
    />
  );
}

export function Statements({ id }: EntityPanelProps) {
  return (
    <TiesPanel
      id="statements"
      question={questions.statements}
      document={EntityStatementsDocument}
      variables={{ id }}
      pick={({ entity }) => (entity && 'statementsConnection' in entity ? entity.statementsConnection : undefined)}
      withTitle={columns.statement}
      what={{ title: columns.medium, of: ({ node }) => codeWords(node.medium) }}
      readDate={({ node }) => node.date}
    />
  );
}

export function ClaimsAbout({ id }: EntityPanelProps) {
  return (
    <TiesPanel
      id="claims"
      question={questions.claims}
      document={EntityClaimsAboutDocument}
      variables={{ id }}
      pick={({ entity }) => (entity && 'claimsAboutConnection' in entity ? entity.claimsAboutConnection : undefined)}
      withTitle={columns.claim}
      what={{ title: columns.role, of: ({ properties }) => codeWords(properties.role) }}
      readDate={({ node }) => node.date}
      readStanding={({ node }) => node.claimStanding}
    />
  );
}

export function Concerned({ id }: EntityPanelProps) {
  return (
    <TiesPanel
      id="concerned"
      question={questions.concerned}
      document={EntityConcernsDocument}
      variables={{ id }}
      pick={({ entity }) => (entity && 'concernedByConnection' in entity ? entity.concernedByConnection : undefined)}
      withTitle={columns.about}
      readDate={({ node }) => node.date}
    />
  );
}
