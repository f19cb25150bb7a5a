/** The description of a data set as facts: the project that vouches for it, its source, and its coverage. */
import { entityKindOfId } from '../../domain/entity-kinds';
import type { Fact } from '../../model/fact';
import type { DataSet } from '../data-set';
import type { Identity } from '../identity/identity';
import { present } from './present';

/** The facts that come before the rows: the project that vouches for the data set, and its source. */
export function profileFacts(format: DataSet, identity: Identity): Fact[] {
  if (format.exported) return [];
  const { id, name, voice, reliability, published } = format.source;
  const place = `format ${format.name}`;
  const coverage = coverageWords(format);
  const terms = { publisher: format.publisher, licence: format.licence.name, url: format.url, citation: format.citation };
  const ownVoice = voice.id === id ? {} : { voice: voice.id };
  const source = {
    name,
    kind: 'DATA_SET',
    published,
    ...terms,
    coverage,
    covers: coveredLines(format),
    reliability,
    ...ownVoice,
    version: format.version,
  };
  const sourceFact: Fact = { fact: 'entity', id, label: 'Source', properties: present(source), sourceId: id, place };
  if (voice.id === id) return [sourceFact];
  const { id: voiceId, ...project } = voice;
  const properties = identity.actor(voiceId)?.properties ?? present({ ...project, kind: 'DATA_PROJECT' });
  return [{ fact: 'entity', id: voiceId, label: entityKindOfId(voiceId)?.label ?? '', properties, sourceId: id, place }, sourceFact];
}

/** The coverage of the data set in words: `MEMBER_OF of states, 1816 to 2014`. */
export function coverageWords({ coverage }: DataSet): string {
  const years = coverage.from === null ? 'undated' : `${coverage.from} to ${coverage.to ?? 'today'}`;
  return `${coverage.tieTypes.join(', ')} of ${coverage.actors}, ${years}`;
}

/** The coverage of the data set in the form of its source's `covers`: `MEMBER_OF 1816/2014`. */
export function coveredLines({ coverage: { from, to, complete = [] } }: DataSet): string[] {
  return from === null ? [] : complete.map((ties) => `${ties} ${from}/${to ?? '..'}`);
}
