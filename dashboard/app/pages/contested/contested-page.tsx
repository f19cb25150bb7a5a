/** Where sources disagree, about everything or about a few entities. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ContestedFactsDocument, type Standing } from '../../documents/generated/graphql';
import { EntitiesField } from '../../finding/entities-field';
import { usePageTitle } from '../../frame/page-title';
import { ChoiceField } from '../../lens-bar/choice-field';
import { nextPage } from '../../panel/next-page';
import { Panel } from '../../panel/panel';
import { words } from '../../words/en';
import { CONTESTED_COLUMNS } from './contested-columns';

const text = words.contested;

export function ContestedPage() {
  usePageTitle(words.frame.pages.contested);
  const { of, standing } = useSearch({ from: '/contested' });
  const navigate = useNavigate({ from: '/contested' });
  const ids = of?.split(',') ?? [];
  const chosen = standing?.toUpperCase() as Standing | undefined;
  return (
    <>
      <div>
        <h1>{text.title}</h1>
        <p className="lead">{text.about}</p>
      </div>
      <div className="page-fields">
        <div className="field">
          <span>{text.of}</span>
          <EntitiesField
            label={words.finding.add}
            ids={ids}
            onChange={(next) => void navigate({ search: (before) => ({ ...before, of: next.join(',') || undefined }) })}
          />
        </div>
        <ChoiceField<Standing | 'any'>
          label={text.standings}
          value={chosen ?? 'any'}
          values={['any', 'DIFFERING', 'DISPUTED', 'RETRACTED']}
          text={(one) => (one === 'any' ? text.anyStanding : words.facts.standings[one])}
          onChoose={(next) =>
            void navigate({ search: (before) => ({ ...before, standing: next === 'any' ? undefined : next.toLowerCase() }) })
          }
        />
      </div>
      <Panel
        id="contested"
        question={text.list}
        document={ContestedFactsDocument}
        variables={{ of: ids.length > 0 ? ids : null, tieTypes: null, standings: chosen ? [chosen] : null }}
        pages={{ list: 'edges', next: ({ contested }) => nextPage(contested) }}
        read={({ contested }) => ({ rows: contested.edges.map(({ node }) => node), total: contested.totalCount })}
        rowKey={({ id }) => id}
        columns={() => CONTESTED_COLUMNS}
      />
    </>
  );
}
