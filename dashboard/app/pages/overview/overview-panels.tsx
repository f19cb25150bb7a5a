/** The panels of the overview. */
import {
  type NamedFragment,
  OverviewCountsDocument,
  type OverviewCountsQuery,
  OverviewEventsDocument,
  OverviewSourcesDocument,
  OverviewStatesDocument,
} from '../../documents/generated/graphql';
import { codeWords } from '../../facts/code-words';
import { dateInWords } from '../../facts/date-words';
import { useLens } from '../../lens/use-lens';
import { nextPage } from '../../panel/next-page';
import { Panel } from '../../panel/panel';
import { words } from '../../words/en';

const { columns, ...text } = words.overview;

/** The kind of entity that each list counts. */
const LISTS: Readonly<Record<keyof OverviewCountsQuery, NamedFragment['__typename']>> = {
  states: 'State',
  organisations: 'Organisation',
  persons: 'Person',
  posts: 'Post',
  treaties: 'Treaty',
  treatyActions: 'TreatyAction',
  events: 'Event',
  statements: 'Statement',
  claims: 'Claim',
  sources: 'Source',
  places: 'Place',
  issues: 'Issue',
  projects: 'Project',
};

export function Counts() {
  const names = Object.keys(LISTS) as (keyof OverviewCountsQuery)[];
  return (
    <Panel
      id="counts"
      question={text.counts}
      document={OverviewCountsDocument}
      variables={{}}
      read={(data) => ({ rows: names.map((name) => ({ kind: LISTS[name], count: data[name].totalCount })), total: names.length })}
      rowKey={({ kind }) => kind}
      columns={(make) => [
        make.text('kind', columns.kind, ({ kind }) => words.facts.kinds[kind]),
        make.number('count', columns.count, ({ count }) => count),
      ]}
    />
  );
}

/** The latest events up to the lens's day. Events have their own dates, which the lens does not filter, so the question limits them. */
export function LatestEvents() {
  const { validAt } = useLens();
  return (
    <Panel
      id="events"
      question={text.events}
      document={OverviewEventsDocument}
      variables={{ where: validAt ? { date: { until: validAt } } : null }}
      pages={{ list: 'edges', next: ({ events }) => nextPage(events) }}
      read={({ events }) => ({ rows: events.edges.map(({ node }) => node), total: events.totalCount })}
      rowKey={({ id }) => id}
      columns={(make) => [
        make.date('date', columns.date, ({ date }) => date),
        make.entity('event', columns.event, (event) => event),
        make.text('kind', columns.kind, ({ kind, modality }) => codeWords(kind, modality === 'ACTUAL' ? null : modality)),
      ]}
    />
  );
}

export function States() {
  return (
    <Panel
      id="states"
      question={text.states}
      document={OverviewStatesDocument}
      variables={{}}
      pages={{ list: 'edges', next: ({ states }) => nextPage(states) }}
      read={({ states }) => ({ rows: states.edges.map(({ node }) => node), total: states.totalCount })}
      rowKey={({ id }) => id}
      columns={(make) => [
        make.entity('state', columns.state, (state) => state),
        make.text('region', columns.region, ({ region }) => region),
        make.text('capital', columns.capital, ({ capital }) => capital),
        {
          ...make.date('existed', columns.existed, ({ existsFrom }) => existsFrom),
          cell: ({ existsFrom, existsTo }) => existenceText(existsFrom, existsTo),
        },
      ]}
    />
  );
}

function existenceText(from: string | null | undefined, to: string | null | undefined): string {
  if (!from && !to) return '';
  return to ? text.fromTo(dateInWords(from ?? '…'), dateInWords(to)) : text.since(dateInWords(from ?? ''));
}

export function Sources() {
  return (
    <Panel
      id="sources"
      question={text.sources}
      document={OverviewSourcesDocument}
      variables={{}}
      pages={{ list: 'edges', next: ({ sources }) => nextPage(sources) }}
      read={({ sources }) => ({ rows: sources.edges.map(({ node }) => node), total: sources.totalCount })}
      rowKey={({ id }) => id}
      columns={(make) => [
        make.entity('source', columns.source, (source) => source),
        make.text('kind', columns.kind, ({ kind }) => codeWords(kind)),
        make.text('publisher', columns.publisher, ({ publisher }) => publisher),
        make.date('published', columns.published, ({ published }) => published),
        make.text('grade', columns.grade, ({ reliability }) => reliability && `${reliability}: ${words.facts.reliabilities[reliability]}`),
      ]}
    />
  );
}
