/** The tie types and decades that a source covers completely, and those that no source covers. */
import { OverviewCoverageDocument } from '../../documents/generated/graphql';
import { tieTypeInWords } from '../../facts/tie-type-words';
import { Panel } from '../../panel/panel';
import { words } from '../../words/en';
import { TIMELINE_TYPES } from '../timeline/timeline-types';
import { type Covered, type CoveredType, coveredDecades, findRuns } from './covered-decades';

const { columns, coverage: text } = words.overview;

export function CoveragePanel() {
  return (
    <Panel
      id="coverage"
      question={text.question}
      document={OverviewCoverageDocument}
      variables={{}}
      read={({ sources }) => {
        const rows = coveredDecades(
          sources.edges.map(({ node }) => node),
          TIMELINE_TYPES,
          new Date().getUTCFullYear(),
        );
        return { rows, total: rows.length };
      }}
      rowKey={({ type }) => type}
      first="graphic"
      graphic={(rows) => <DecadeGrid rows={rows} />}
      columns={(make) => [
        make.text('type', columns.tie, ({ type }) => tieTypeInWords(type)),
        make.text('whole', columns.covered, (row) => runsText(row, 'whole')),
        make.text('part', columns.partly, (row) => runsText(row, 'part')),
        make.text('gaps', columns.gaps, (row) => (row.sources.length === 0 ? text.nobody : runsText(row, 'none'))),
        make.entities('sources', columns.sources, ({ sources }) => sources),
      ]}
    />
  );
}

const runsText = ({ decades }: CoveredType, covered: Covered): string =>
  findRuns(decades, covered)
    .map(([first, last]) => text.run(first, last))
    .join(', ');

/** All types without any coverage share one line instead of one line each. */
function DecadeGrid({ rows }: { readonly rows: readonly CoveredType[] }) {
  const known = rows.filter(({ sources }) => sources.length > 0);
  const unknown = rows.filter(({ sources }) => sources.length === 0);
  return (
    <>
      <div className="decades-frame">
        <table className="decades">
          <thead>
            <tr>
              <td />
              {known[0]?.decades.map(({ decade }) => (
                <th key={decade} scope="col">
                  {text.decade(decade)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {known.map(({ type, decades }) => (
              <tr key={type}>
                <th scope="row">{tieTypeInWords(type)}</th>
                {decades.map(({ decade, covered }) => (
                  <td key={decade} className={covered}>
                    <span className="unseen">{text.states[covered]}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="note">{text.legend}</p>
      {unknown.length > 0 && <p className="note">{text.gaps(unknown.map(({ type }) => tieTypeInWords(type)).join(', '))}</p>}
    </>
  );
}
