/** The overview: what is in here, what is fresh by either clock, what is covered and what is not, who speaks, and where to begin. */
import { usePageTitle } from '../../frame/page-title';
import { words } from '../../words/en';
import { CoveragePanel } from './coverage-panel';
import { Examples } from './examples';
import { LatestRecordings } from './latest-recordings';
import { Counts, LatestEvents, Sources, States } from './overview-panels';

export function OverviewPage() {
  usePageTitle(words.frame.pages.overview);
  return (
    <>
      <div>
        <h1>{words.overview.title}</h1>
        <p className="lead">{words.overview.about}</p>
      </div>
      <Examples />
      <div className="side-by-side">
        <Counts />
        <LatestEvents />
      </div>
      <LatestRecordings />
      <CoveragePanel />
      <States />
      <Sources />
    </>
  );
}
