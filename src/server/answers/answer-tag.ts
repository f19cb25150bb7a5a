/** Tells answers apart: two operations with one tag have the same answer. */
import { createHash } from 'node:crypto';
import { type DocumentNode, print } from 'graphql';
import type { ShownLens } from '../../model/shown-lens';
import type { ServedOperation } from '../execute-operation';

/** Whatever an answer depends on. */
export interface TaggedOperation extends Pick<ServedOperation, 'document' | 'operationName' | 'variables' | 'caller'> {
  /** With its recording settled: the instant of a recording tells databases apart too. */
  readonly lens: ShownLens;
  /** Of the product: another one may answer otherwise. */
  readonly version: string;
}

/** A digest in characters that a header may hold. */
export function answerTag({ document, operationName, variables, caller, lens, version }: TaggedOperation): string {
  const parts = [version, caller.role, caller.name, lens, operationName ?? null, variables ?? null, readText(document)];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

const readText = (document: DocumentNode): string => document.loc?.source.body ?? print(document);
