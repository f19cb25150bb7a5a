/** The evidence of a tie: each assertion with its quote or locator, source, publisher, date, grades and recording. */

import { Drawer } from '../controls/drawer';
import { EditNotice, FactEdits } from '../editing/place/edit-buttons';
import { dateInWords, instantInWords, spellInWords } from '../facts/date-words';
import { EntityLink } from '../facts/entity-link';
import { StandingMark } from '../facts/standing-mark';
import type { EdgeProperties, TieWithEdges } from '../facts/tie-with-edges';
import { words } from '../words/en';

const text = words.facts.evidence;

export function EvidenceDrawer({ tie, onClose }: { readonly tie: TieWithEdges; readonly onClose: () => void }) {
  return (
    <Drawer title={text.title} onClose={onClose}>
      <p className="evidence-tie">
        <bdi>{tie.other.name}</bdi> <StandingMark standing={tie.standing} background={tie.background} />
      </p>
      <p className="note">
        {text.voices}: {tie.voices.map(({ name }) => name).join(' · ')}
      </p>
      <ol className="assertions">
        {tie.edges.map(({ properties }) => (
          <li key={properties.assertionId}>
            <Assertion assertion={properties} />
            <FactEdits assertion={properties.assertionId} tie={tie.other.name} />
          </li>
        ))}
      </ol>
      <EditNotice />
    </Drawer>
  );
}

function Assertion({ assertion }: { readonly assertion: EdgeProperties }) {
  const { source, assertedBy, quote, locator, reliability, credibility, recorded } = assertion;
  const { reliabilities, credibilities } = words.facts;
  return (
    <article>
      <h3>
        <EntityLink entity={source} />
      </h3>
      <p>
        {text.saysSpell}: {spellInWords(assertion)}
      </p>
      {quote && (
        <blockquote>
          <bdi>{quote}</bdi>
        </blockquote>
      )}
      {!quote && !locator && <p className="note">{text.noQuote}</p>}
      <dl>
        {locator && <Fact name={text.locator} value={locator} />}
        {source.publisher && <Fact name={text.publisher} value={source.publisher} />}
        {source.published && <Fact name={text.published} value={dateInWords(source.published)} />}
        <Fact name={text.voice} value={assertedBy.name} />
        <Fact
          name={text.grade}
          value={`${text.gradeText(reliability, credibility)}: ${text.gradeAbout(reliabilities[reliability], credibilities[credibility] ?? '')}`}
        />
        <Fact name={text.recorded} value={`${text.recordedText(recorded.seq, instantInWords(recorded.at))}: ${recorded.why}`} />
      </dl>
    </article>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <bdi>{value}</bdi>
      </dd>
    </div>
  );
}
