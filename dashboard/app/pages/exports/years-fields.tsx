/** The fields that dyad-years need besides the actors: first year, last year and measure. */
import { DYAD_MEASURES } from '../../facts/dyad-measures';
import { ChoiceField } from '../../lens-bar/choice-field';
import { words } from '../../words/en';
import { YearField } from '../timeline/year-field';
import type { ExportChoice } from './export-address';

const text = words.exports;
const ALL = 'all';
type Years = NonNullable<ExportChoice['years']>;

/** The values as the address holds them. */
interface YearsSearch {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly measure?: string | undefined;
}

/** Years that the address does not name default to those since the Second World War that most data sets cover. */
export function readYears({ from = '1946', to = '2014', measure }: YearsSearch): Years {
  return { from, to, measure: DYAD_MEASURES.find((name) => name.toLowerCase() === measure) };
}

interface YearsFieldsProps {
  readonly years: Years;
  readonly onChange: (change: YearsSearch) => void;
}

export function YearsFields({ years, onChange }: YearsFieldsProps) {
  return (
    <>
      <YearField label={text.from} year={years.from} onYear={(from) => onChange({ from })} />
      <YearField label={text.to} year={years.to} onYear={(to) => onChange({ to })} />
      <ChoiceField
        label={text.measure}
        value={years.measure ?? ALL}
        values={[ALL, ...DYAD_MEASURES]}
        text={(name) => (name === ALL ? text.allMeasures : words.matrix.measures[name as keyof typeof words.matrix.measures])}
        onChoose={(name) => onChange({ measure: name === ALL ? undefined : name.toLowerCase() })}
      />
    </>
  );
}
