/** The earlier judgements about an entity. */
import type { Judgement, JudgementsQuery } from '../../documents/generated/graphql';
import { EntityLink } from '../../facts/entity-link';
import { words } from '../../words/en';
import { editing } from '../../words/en/editing';
import { openEdit } from '../open-edit';

const text = editing.judging;
export type Judged = NonNullable<JudgementsQuery['entity']>['sameAsConnection']['edges'][number];

export const invertJudgement = (judgement: Judgement | null): Judgement => (judgement === 'SAME' ? 'DIFFERENT' : 'SAME');

interface JudgedBeforeProps {
  readonly judged: readonly Judged[];
  readonly onInvert: (judged: Judged) => void;
}

export function JudgedBefore({ judged, onInvert }: JudgedBeforeProps) {
  if (judged.length === 0) return <p className="note">{text.none}</p>;
  return (
    <section className="judged-before" aria-label={text.existing}>
      <h3>{text.existing}</h3>
      <ul>
        {judged.map((one) => {
          const { node, properties } = one;
          const judgementText = text.judgements[properties.judgement ?? 'UNSURE'];
          return (
            <li key={properties.assertionId}>
              <EntityLink entity={node} /> <bdi>{text.line(judgementText, properties.why ?? '')}</bdi>
              <span className="edits">
                <button type="button" onClick={() => onInvert(one)}>
                  {text.opposite(text.judgements[invertJudgement(properties.judgement)])}
                </button>
                <button
                  type="button"
                  aria-label={`${text.withdraw}: ${node.name || words.facts.unnamed}`}
                  onClick={() => openEdit({ kind: 'retract', assertion: properties.assertionId })}
                >
                  {text.withdraw}
                </button>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
