/** The voices that a lens can listen to, with their names. */
import { useAnswer } from '../asking/use-answer';
import { VoiceNamesDocument, VoicesDocument } from '../documents/generated/graphql';
import { lensFromSearch } from '../lens/lens';

export interface Voice {
  readonly id: string;
  readonly name: string;
}

export interface Voices {
  /** States, organisations and persons that sources speak for. */
  readonly actors: readonly Voice[];
  readonly sources: readonly Voice[];
}

/** Names seen so far, for badges: a name is known once the list of voices has been read. */
const names = new Map<string, string>();

/** The name of a voice, or its id where the name has not been read yet. */
export const getVoiceName = (id: string): string => names.get(id) ?? id;

const DEFAULT_LENS = lensFromSearch({});

/** Read once, through the default lens: who speaks at all does not change with whom one listens to. */
export function useVoices(): Voices {
  const sources = useAnswer(VoicesDocument, {}, { lens: DEFAULT_LENS }).answer?.data.sources.edges.map(({ node }) => node) ?? [];
  const ids = [...new Set(sources.flatMap(({ voice }) => voice ?? []))].sort();
  const named = useAnswer(VoiceNamesDocument, { ids }, { lens: DEFAULT_LENS, enabled: ids.length > 0 }).answer?.data;
  const actors = named ? [named.states, named.organisations, named.persons].flatMap(({ edges }) => edges.map(({ node }) => node)) : [];
  for (const { id, name } of [...sources, ...actors]) names.set(id, name);
  return { actors: actors.sort(byName), sources };
}

const byName = (a: Voice, b: Voice): number => a.name.localeCompare(b.name, 'en');
