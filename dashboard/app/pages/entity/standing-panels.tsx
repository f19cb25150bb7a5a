/** Panels of long-term ties: memberships, treaties, offices, missions. */
import {
  EntityHoldersDocument,
  EntityHostedMissionsDocument,
  EntityInstitutionsDocument,
  EntityMembersDocument,
  EntityMembershipsDocument,
  EntityMissionsDocument,
  EntityPartiesDocument,
  EntityTenuresDocument,
  EntityTreatiesDocument,
} from '../../documents/generated/graphql';
import { TiesPanel } from '../../evidence/ties-panel';
import { codeWords } from '../../facts/code-words';
import { words } from '../../words/en';
import type { EntityPanelProps } from './entity-panel-props';

const { questions, columns } = words.entity;

export function Memberships({ id }: EntityPanelProps) {
  return (
    <TiesPanel
      id="memberships"
      question={questions.memberships}
      document={EntityMembershipsDocument}
      variables={{ id }}
      pick={({ entity }) => (entity && 'membershipsConnection' in entity ? entity.membershipsConnection : undefined)}
      withTitle={columns.organisation}
      what={{ title: columns.status, of: ({ properties }) => codeWords(properties.status) ?? properties.statusAsWritten }}
      first="graphic"
    />
  );
}

export function Members({ id }: EntityPanelProps) {
  return (
    <TiesPanel
      id="members"
      question={questions.members}
      document={EntityMembersDocument}
      variables={{ id }}
      pick={({ entity }) => (entity && 'membersConnection' in entity ? entity.membersConnection : undefined)}
      withTitle={columns.member}
      what={{ title: columns.status, of: ({ properties }) => codeWords(properties.status) ?? properties.statusAsWritten }}
      first="graphic"
    />
  );
}

export function Treaties({ id }: EntityPanelProps) {
  return (
    <TiesPanel
      id="treaties"
      question={questions.treaties}
      document={EntityTreatiesDocument}
      variables={{ id }}
      pick={({ entity }) => (entity && 'treatiesConnection' in entity ? entity.treatiesConnection : undefined)}
      withTitle={columns.treaty}
      what={{ title: columns.status, of: ({ properties }) => codeWords(properties.status) }}
    />
  );
}

export function Parties({ id }: EntityPanelProps) {
  return (
    <TiesPanel
      id="parties"
      question={questions.parties}
      document={EntityPartiesDocument}
      variables={{ id }}
      pick={({ entity }) => (entity && 'partiesConnection' in entity ? entity.partiesConnection : undefined)}
      withTitle={columns.party}
      what={{ title: columns.status, of: ({ properties }) => codeWords(properties.status, properties.role) }}
      first="graphic"
    />
  );
}

export function Tenures({ id }: EntityPanelProps) {
  return (
    <TiesPanel
      id="tenures"
      question={questions.tenures}
      document={EntityTenuresDocument}
      variables={{ id }}
      pick={({ entity }) => (entity && 'tenuresConnection' in entity ? entity.tenuresConnection : undefined)}
      withTitle={columns.office}
      what={{ title: columns.kind, of: ({ properties }) => (properties.acting ? words.entity.acting : null) }}
      first="graphic"
    />
  );
}

export function Holders({ id }: EntityPanelProps) {
  return (
    <TiesPanel
      id="holders"
      question={questions.holders}
      document={EntityHoldersDocument}
      variables={{ id }}
      pick={({ entity }) => (entity && 'holdersConnection' in entity ? entity.holdersConnection : undefined)}
      withTitle={columns.holder}
      what={{ title: columns.kind, of: ({ properties }) => (properties.acting ? words.entity.acting : null) }}
      first="graphic"
    />
  );
}

export function Institutions({ id }: EntityPanelProps) {
  return (
    <TiesPanel
      id="institutions"
      question={questions.institutions}
      document={EntityInstitutionsDocument}
      variables={{ id }}
      pick={({ entity }) => (entity && 'institutionsConnection' in entity ? entity.institutionsConnection : undefined)}
      withTitle={columns.institution}
    />
  );
}

export function Missions({ id }: EntityPanelProps) {
  return (
    <TiesPanel
      id="missions"
      question={questions.missions}
      document={EntityMissionsDocument}
      variables={{ id }}
      pick={({ entity }) => (entity && 'missionsConnection' in entity ? entity.missionsConnection : undefined)}
      withTitle={columns.host}
      what={{ title: columns.kind, of: ({ properties }) => codeWords(properties.kind, properties.city) }}
    />
  );
}

export function HostedMissions({ id }: EntityPanelProps) {
  return (
    <TiesPanel
      id="hosted-missions"
      question={questions.hostedMissions}
      document={EntityHostedMissionsDocument}
      variables={{ id }}
      pick={({ entity }) => (entity && 'hostedMissionsConnection' in entity ? entity.hostedMissionsConnection : undefined)}
      withTitle={columns.guest}
      what={{ title: columns.kind, of: ({ properties }) => codeWords(properties.kind, properties.city) }}
    />
  );
}
