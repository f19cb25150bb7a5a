/** A correction in progress: the version the editor started from, the new values, and whether another editor changed it meanwhile. */
import { useState } from 'react';
import { CorrectAssertionDocument } from '../../documents/generated/graphql';
import { readDraft } from '../form/draft';
import { type FormState, useForm } from '../form/use-form';
import { type Sending, useSend } from '../form/use-send';
import { readValue, type Values } from '../form/values';
import { assertionFields, buildChange, findDiffering, findTieShape, valuesFromVersion } from './assertion-values';
import { type History, lastDistinctVersion } from './use-history';

/** The version the editor started from. */
interface Base {
  readonly version: string;
  readonly values: Values;
}

export interface CorrectionState {
  readonly form: FormState;
  readonly base: Base;
  readonly sending: Sending;
  /** The current history if it is not the one the editor started from; otherwise null. */
  readonly conflict: History | null;
  readonly recorded: { readonly seq: number | null } | null;
  /** True if the editor tried to record without any change. */
  readonly unchanged: boolean;
  readonly record: () => void;
  /** Records the chosen values on top of the current version. */
  readonly choose: (values: Values) => void;
  readonly drop: () => void;
  readonly restart: () => void;
}

const readBase = (history: History): Base => ({
  version: history.versions.at(-1)?.version ?? '',
  values: valuesFromVersion(lastDistinctVersion(history)),
});

function readKeptBase(key: string): Base | null {
  const kept = readDraft(key)?.base;
  return kept ? (JSON.parse(kept) as Base) : null;
}

export function useCorrection(assertion: string, history: History, read: () => Promise<History | null>): CorrectionState {
  const key = `correct ${assertion}`;
  const tie = findTieShape(history.type);
  const fields = assertionFields(tie);
  const [base, setBase] = useState(() => readKeptBase(key) ?? readBase(history));
  const form = useForm(key, base.values, JSON.stringify(base));
  const sending = useSend();
  const [conflict, setConflict] = useState<History | null>(null);
  const [recorded, setRecorded] = useState<CorrectionState['recorded']>(null);
  const [unchanged, setUnchanged] = useState(false);

  const send = async (from: Base, mine: Values): Promise<void> => {
    const change = buildChange(tie, from.values, mine);
    setUnchanged(change === null);
    if (!change) return;
    const variables = { assertion, expectedVersion: from.version, change, why: readValue(mine, 'why') };
    const { data, error } = await sending.send(CorrectAssertionDocument, variables);
    if (error) return error.code === 'CONFLICT' ? handleConflict(from, mine) : undefined;
    form.forget();
    setRecorded({ seq: data.correct?.seq ?? null });
  };
  /** Handles a conflict. If only another voice made an assertion on the tie, the correction is sent again. */
  const handleConflict = async (from: Base, mine: Values): Promise<void> => {
    const now = await read();
    if (!now) return;
    const next = readBase(now);
    if (next.version !== from.version && findDiffering(fields, from.values, next.values).length === 0) return send(next, mine);
    sending.clear();
    setConflict(now);
  };
  const choose = (chosen: Values): void => {
    if (!conflict) return;
    const next = readBase(conflict);
    const mine = { ...form.values, ...chosen };
    setBase(next);
    setConflict(null);
    form.set(chosen, JSON.stringify(next));
    void send(next, mine);
  };
  const restart = (): void => {
    const fresh = readBase(history);
    setBase(fresh);
    form.restart({ ...fresh.values, why: '' });
  };
  const record = () => void send(base, form.values);
  return { form, base, sending, conflict, recorded, unchanged, record, choose, drop: form.forget, restart };
}
