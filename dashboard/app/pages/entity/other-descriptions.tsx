/** What other sources say about an entity's attributes: values that differ from the entry's, or that applied over a spell. */
import type { EntityIdentityQuery } from '../../documents/generated/graphql';
import { spellInWords } from '../../facts/date-words';
import { EntityLink } from '../../facts/entity-link';
import { StandingMark } from '../../facts/standing-mark';
import { words } from '../../words/en';
import { attributeText } from './attribute-text';
import { InlineList } from './inline-list';

type Attributes = NonNullable<EntityIdentityQuery['entity']>['attributes'];
type Description = Attributes[number]['descriptions'][number];

export function OtherDescriptions({ attributes }: { readonly attributes: Attributes }) {
  const described = attributes.filter(({ descriptions }) => descriptions.length > 0);
  if (described.length === 0) return null;
  return (
    <section className="other-descriptions" aria-labelledby="other-descriptions">
      <h2 id="other-descriptions">{words.entity.otherDescriptions}</h2>
      <dl className="facts">
        {described.map(({ name, standing, descriptions }) => (
          <div key={name}>
            <dt>{attributeLabel(name)}</dt>
            <dd>
              <InlineList
                items={descriptions}
                toKey={({ assertionId }) => assertionId}
                render={(description) => <OtherValue name={name} description={description} />}
              />{' '}
              {standing && <StandingMark standing={standing} />}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function OtherValue({ name, description }: { readonly name: string; readonly description: Description }) {
  const { value, source, start, end, endStatus } = description;
  const spell = start === '..' ? '' : `${spellInWords({ start, end, endStatus })}, `;
  return (
    <>
      <bdi>{attributeText(name, value)}</bdi> ({spell}
      {words.entity.namedBy} <EntityLink entity={source} />)
    </>
  );
}

/** A date has words of its own for each kind in the list of facts, which are all the same. */
function attributeLabel(name: string): string {
  const labels: Readonly<Record<string, string>> = { ...words.entity.facts, date: words.entity.facts.treatyDate };
  return labels[name] ?? name;
}
