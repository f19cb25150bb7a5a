/** One measure of every pair of actors in one year, as a heat map. A cell opens the dossier of its two actors. */
import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useChangeSearch } from '../../address/use-change-search';
import type { DyadMeasure } from '../../documents/generated/graphql';
import { DYAD_MEASURES } from '../../facts/dyad-measures';
import { EntitiesField } from '../../finding/entities-field';
import { usePageTitle } from '../../frame/page-title';
import { ChoiceField } from '../../lens-bar/choice-field';
import { words } from '../../words/en';
import { MATRIX_ORDERS, MAX_ACTORS, type MatrixOrder } from './matrix-actors';
import { MatrixPanel } from './matrix-panel';
import { MembersField } from './members-field';

const text = words.matrix;
const FIRST_ACTORS = 'state:CHN,state:IND,state:PAK,state:RUS,state:USA';

/** The parameters of the page in the address, besides the lens. */
export interface MatrixSearch {
  readonly of?: string;
  readonly measure?: string;
  readonly year?: string;
  /** The order of rows and columns, if not as chosen. */
  readonly order?: string;
}

export function MatrixPage() {
  const { of = FIRST_ACTORS, measure, year = '2014', order }: MatrixSearch = useSearch({ from: '/matrix' });
  usePageTitle(text.title);
  const change = useChangeSearch<MatrixSearch>();
  const ids = useMemo(() => of.split(',').filter((id) => id !== ''), [of]);
  const chosen = DYAD_MEASURES.find((name) => name.toLowerCase() === measure) ?? 'SHARED_ORGANISATIONS';
  const ordered = MATRIX_ORDERS.find((name) => name === order) ?? 'chosen';
  return (
    <>
      <div>
        <h1>{text.title}</h1>
        <p className="lead">{text.about}</p>
      </div>
      <Choices ids={ids} measure={chosen} year={year} order={ordered} onChange={change} />
      <div className="panels">
        {ids.length < 2 ? (
          <p className="note">{text.choose}</p>
        ) : (
          <MatrixPanel ids={ids} measure={chosen} year={Number(year)} order={ordered} />
        )}
      </div>
    </>
  );
}

interface ChoicesProps {
  readonly ids: readonly string[];
  readonly measure: DyadMeasure;
  readonly year: string;
  readonly order: MatrixOrder;
  readonly onChange: (change: MatrixSearch) => void;
}

/** The fields for actors, measure, year and order. */
function Choices({ ids, measure, year, order, onChange }: ChoicesProps) {
  return (
    <form className="choices" onSubmit={(event) => event.preventDefault()}>
      <div className="field whole-line">
        <EntitiesField label={text.actors} ids={ids} max={MAX_ACTORS} onChange={(next) => onChange({ of: next.join(',') })} />
      </div>
      <MembersField year={year} onMembers={(members) => onChange({ of: members.join(',') })} />
      <ChoiceField
        label={text.measure}
        value={measure}
        values={DYAD_MEASURES}
        text={(name) => text.measures[name]}
        onChoose={(name) => onChange({ measure: name.toLowerCase() })}
      />
      <label className="field">
        <span>{text.year}</span>
        <input type="number" min={1500} max={2100} value={year} onChange={({ target }) => onChange({ year: target.value })} />
      </label>
      <ChoiceField
        label={text.order}
        value={order}
        values={MATRIX_ORDERS}
        text={(name) => text.orders[name]}
        onChoose={(name) => onChange({ order: name === 'chosen' ? undefined : name })}
      />
    </form>
  );
}
