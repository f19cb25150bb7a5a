/** Computes the tag of an answer: two operations with the same tag have the same answer. */
import { createHash } from 'node:crypto';
import { type DocumentNode, print } from 'graphql';
import type { ShownLens } from '../../model/shown-lens';
import type { ServedOperation } from '../execute-operation';

/** Everything that an answer depends on. */
export interface TaggedOperation extends Pick<ServedOperation, 'document' | 'operationName' | 'variables' | 'caller'> {
  /** With the recording already settled: the instant of a recording also distinguishes databases. */
  readonly lens: ShownLens;
  /** Version of the product: another version may answer differently. */
  readonly version: string;
}

/** A digest in characters that a header may contain. */
export function answerTag({ document, operationName, variables, caller, lens, version }: TaggedOperation): string {
  const parts = [version, caller.role, caller.name, lens, operationName ?? null, variables ?? null, readText(document)];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

const readText = (document: DocumentNode): string => document.loc?.source.body ?? print(document);
