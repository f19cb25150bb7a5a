/** Deterministic ids: the same input has the same id, on any machine. */
import { hash } from 'node:crypto';

const ENTITY_ID = /^[a-z]+:[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** Whether a text has the form `kind:slug` of an entity id (letters, digits, dot, dash, underscore). */
export function isEntityId(text: string): boolean {
  return ENTITY_ID.test(text);
}

/** 104 bits of SHA-256 over the parts, unambiguous because each is length-prefixed. */
function digest(parts: readonly string[]): string {
  let text = '';
  for (const part of parts) text += `${part.length}:${part};`;
  return hash('sha256', text).slice(0, 26);
}

/** The id of a tie: its type, its two ends as stored, and the key that distinguishes parallel ties ("" if there is none). */
export function buildTieId(type: string, subject: string, object: string, key: string): string {
  return `tie:${digest([type, subject, object, key])}`;
}

/** The id of an assertion: its tie, its source, and the source's own record key; never its dates. */
export function buildAssertionId(tieId: string, sourceId: string, record: string): string {
  return `assertion:${digest([tieId, sourceId, record])}`;
}

/** The id of a version: its assertion and the recording that opened it. */
export function buildVersionId(assertionId: string, recordedFrom: number): string {
  return `${assertionId}#${recordedFrom}`;
}
