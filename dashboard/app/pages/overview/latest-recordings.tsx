/** The latest recordings: what is new by knownAt, rather than by validAt. */
import { Link } from '@tanstack/react-router';
import { OverviewRecordingsDocument } from '../../documents/generated/graphql';
import { Panel } from '../../panel/panel';
import { words } from '../../words/en';

const { columns, ...text } = words.overview;

export function LatestRecordings() {
  return (
    <Panel
      id="recorded"
      question={text.recorded}
      document={OverviewRecordingsDocument}
      variables={{}}
      read={({ recordings }) => ({ rows: recordings.edges.map(({ node }) => node), total: recordings.edges.length })}
      rowKey={({ seq }) => String(seq)}
      columns={(make) => [
        make.instant('at', columns.recordedAt, ({ at }) => at),
        {
          key: 'why',
          title: columns.why,
          text: ({ why }) => why,
          cell: ({ seq, why }) => (
            <Link to="/recordings" search={{ rec: String(seq) }}>
              <bdi>{why}</bdi>
            </Link>
          ),
        },
        make.number('asserted', columns.asserted, ({ counts }) => counts.asserted),
        make.number('changed', columns.changed, ({ counts }) => counts.ended + counts.corrected + counts.retracted),
      ]}
    />
  );
}
