/** The voices that a lens can choose, with their names. */
import { useAnswer } from '../asking/use-answer';
import { VoiceNamesDocument, VoicesDocument } from '../documents/generated/graphql';
import { lensFromSearch } from '../lens/lens';

export interface Voice {
  readonly id: string;
  readonly name: string;
}

export interface Voices {
  /** States, organisations and persons that are the voice of a source. */
  readonly actors: readonly Voice[];
  readonly sources: readonly Voice[];
}

/** The names read so far, for badges. Names are known after the list of voices was read. */
const names = new Map<string, string>();

/** The name of a voice, or its id if the name has not been read yet. */
export const getVoiceName = (id: string): string => names.get(id) ?? id;

const DEFAULT_LENS = lensFromSearch({});

/** Read once, through the default lens, because the list of voices does not depend on the chosen voices. */
export function useVoices(): Voices {
  const sources = useAnswer(VoicesDocument, {}, { lens: DEFAULT_LENS }).answer?.data.sources.edges.map(({ node }) => node) ?? [];
  const ids = [...new Set(sources.flatMap(({ voice }) => voice ?? []))].sort();
  const named = useAnswer(VoiceNamesDocument, { ids }, { lens: DEFAULT_LENS, enabled: ids.length > 0 }).answer?.data;
  const actors = named ? [named.states, named.organisations, named.persons].flatMap(({ edges }) => edges.map(({ node }) => node)) : [];
  for (const { id, name } of [...sources, ...actors]) names.set(id, name);
  return { actors: actors.sort(byName), sources };
}

const byName = (a: Voice, b: Voice): number => a.name.localeCompare(b.name, 'en');
