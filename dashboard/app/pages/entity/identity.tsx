/** The head of a dossier: name, kind, other names, codes and the few properties of the entity itself. */
import type { EntityIdentityQuery } from '../../documents/generated/graphql';
import { spellInWords } from '../../facts/date-words';
import { EntityLink } from '../../facts/entity-link';
import { StandingMark } from '../../facts/standing-mark';
import { words } from '../../words/en';
import { attributeText } from './attribute-text';
import { InlineList } from './inline-list';
import { OtherDescriptions } from './other-descriptions';

export type Identified = NonNullable<EntityIdentityQuery['entity']>;
type FactName = keyof typeof words.entity.facts;

export function Identity({ entity }: { readonly entity: Identified }) {
  const text = words.entity;
  const facts = Object.entries(text.facts).flatMap(([name, label]) => {
    const value = factText(entity, name as FactName);
    return value === null ? [] : [{ name, label, value }];
  });
  const aliases = entity.aliases.filter((alias) => alias !== entity.name);
  return (
    <header className="identity">
      <p className="kind">{words.facts.kinds[entity.__typename]}</p>
      <h1>
        <bdi>{entity.name}</bdi>
      </h1>
      {'claimStanding' in entity && entity.claimStanding && <StandingMark standing={entity.claimStanding} />}
      {aliases.length > 0 && (
        <p className="aliases">
          {text.aliases}: <InlineList items={aliases} toKey={(alias) => alias} render={(alias) => <bdi>{alias}</bdi>} />
        </p>
      )}
      <NamesOverTime entity={entity} />
      <EquivalentEntities entity={entity} />
      <dl className="facts">
        {facts.map(({ name, label, value }) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
        {entity.codes.length > 0 && (
          <div>
            <dt>{text.codes}</dt>
            <dd className="codes">{entity.codes.join('  ')}</dd>
          </div>
        )}
        {entity.note && (
          <div>
            <dt>{text.note}</dt>
            <dd>
              <bdi>{entity.note}</bdi>
            </dd>
          </div>
        )}
      </dl>
      <OtherDescriptions attributes={entity.attributes} />
    </header>
  );
}

/** The names that sources use for the entity, and when. If the lens has a day, only the names on that day. */
function NamesOverTime({ entity }: { readonly entity: Identified }) {
  // Other descriptions give values of attributes, not names.
  const edges = entity.descriptionsConnection.edges.filter(({ properties }) => properties.name !== null);
  if (edges.length === 0) return null;
  return (
    <p className="names-over-time">
      {words.entity.names}:{' '}
      <InlineList
        items={edges}
        toKey={({ properties }) => properties.assertionId}
        render={({ node, properties }) => (
          <>
            <bdi>{properties.name}</bdi> ({spellInWords(properties)}, {words.entity.namedBy} <EntityLink entity={node} />)
          </>
        )}
      />
    </p>
  );
}

/** The entities that it is judged to be the same as. Several voices may judge the same pair, so each entity appears once. */
function EquivalentEntities({ entity }: { readonly entity: Identified }) {
  const others = [...new Map(entity.sameAsConnection.edges.map(({ node }) => [node.id, node])).values()];
  if (others.length === 0) return null;
  return (
    <p className="judged-same">
      {words.entity.judgedSame}{' '}
      <InlineList
        items={others}
        toKey={({ id }) => id}
        render={(other) => (
          <>
            <EntityLink entity={other} /> <code>{other.id}</code>
          </>
        )}
      />
      . {words.entity.judgedSameNote}
    </p>
  );
}

function factText(entity: Identified, name: FactName): string | null {
  const value = (entity as Partial<Record<FactName, string | number>>)[name];
  return value === null || value === undefined || value === '' || value === entity.name ? null : attributeText(name, value);
}
