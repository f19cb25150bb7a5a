/** The timeline: the number of entries that begin in each year, and every entry in order. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { TieType } from '../../documents/generated/graphql';
import { tieTypeInWords } from '../../facts/tie-type-words';
import { EntitiesField } from '../../finding/entities-field';
import { usePageTitle } from '../../frame/page-title';
import { ChoiceField } from '../../lens-bar/choice-field';
import { words } from '../../words/en';
import { Density, Entries } from './timeline-panels';
import { TIMELINE_TYPES } from './timeline-types';
import { YearField } from './year-field';

const text = words.timeline;

export function TimelinePage() {
  usePageTitle(words.frame.pages.timeline);
  const search = useSearch({ from: '/timeline' });
  const navigate = useNavigate({ from: '/timeline' });
  const change = (next: Partial<typeof search>) => void navigate({ search: (before) => ({ ...before, ...next }), resetScroll: false });
  const ids = search.of?.split(',') ?? [];
  const variables = {
    of: ids,
    from: search.from ?? null,
    to: search.to ?? null,
    tieTypes: search.type ? [search.type as TieType] : null,
  };
  return (
    <>
      <div>
        <h1>{text.title}</h1>
        <p className="lead">{text.about}</p>
      </div>
      <div className="page-fields">
        <div className="field">
          <span>{text.of}</span>
          <EntitiesField label={words.finding.add} ids={ids} onChange={(next) => change({ of: next.join(',') || undefined })} />
        </div>
        <YearField label={text.from} year={search.from} onYear={(from) => change({ from })} />
        <YearField label={text.to} year={search.to} onYear={(to) => change({ to })} />
        <ChoiceField<TieType | 'any'>
          label={text.types}
          value={(search.type as TieType | undefined) ?? 'any'}
          values={['any', ...TIMELINE_TYPES]}
          text={(one) => (one === 'any' ? text.anyType : tieTypeInWords(one))}
          onChoose={(type) => change({ type: type === 'any' ? undefined : type })}
        />
      </div>
      {ids.length === 0 ? (
        <p>{text.choose}</p>
      ) : (
        <>
          <Density variables={variables} onYear={(year) => change({ from: year, to: year })} />
          <Entries variables={variables} />
        </>
      )}
    </>
  );
}
