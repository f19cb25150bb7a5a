/** Shared by the four databases that manytreaties packages. */

import type { SpellInput } from '../../../model/spell';
import type { SourceProfile } from '../../data-set';
import type { FactEmitter } from '../../emitter/fact-emitter';
import type { Format } from '../../format';
import type { HeldSpell } from '../../identity/holders-over';
import { CC_BY } from '../../licences';
import type { Row } from '../../table/row';

const CITATION =
  'Sposito, H., J. Hollway, and others. manytreaties: Many Datasets on International Treaties. Global Governance Observatory, CC BY 4.0.';

/** A format of the package, with the properties that all of them share. */
export function packagedByManytreaties(
  rest: Omit<Format, 'publisher' | 'version' | 'licence' | 'url' | 'citation'>,
  ownCitation: string | null,
): Format {
  return {
    ...rest,
    publisher: 'manytreaties, Global Governance Observatory',
    version: '4bf79f9',
    licence: CC_BY,
    citation: ownCitation === null ? CITATION : `${ownCitation}; ${CITATION}`,
    url: 'https://github.com/globalgov/manytreaties',
  };
}

/** The source of one of the package's databases. */
export function packagedSource(id: string, name: string, voice: SourceProfile['voice']): SourceProfile {
  return { id, name, voice, reliability: 'B', credibility: 2, published: null };
}

/** The party of a row, by the package's state code; a few of its codes are organisations. @throws ActorUnknown */
export function partiesOver(emitter: FactEmitter, row: Row, given: SpellInput): HeldSpell[] {
  return emitter.holders('many', row.text('stateID'), given, 'stateID');
}
