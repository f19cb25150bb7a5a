/** The values of a form, initially the recorded values or those of a draft. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Draft, keepDraft, readDraft } from './draft';
import type { Values } from './values';

export interface FormState {
  readonly values: Values;
  /** When the restored draft was written, an ISO 8601 instant; null without a draft. */
  readonly restored: string | null;
  readonly dirty: boolean;
  /** `base`: the new starting point of the form, if it changes. */
  readonly set: (change: Values, base?: string) => void;
  /** Starts again from these values and removes the draft. */
  readonly restart: (values: Values) => void;
  /** Removes the draft after the values were recorded. */
  readonly forget: () => void;
}

export function useForm(form: string, initial: Values, base: string | null = null): FormState {
  const [draft] = useState<Draft | null>(() => readDraft(form));
  const [values, setValues] = useState<Values>(() => ({ ...initial, ...draft?.values }));
  const [restored, setRestored] = useState(draft?.at ?? null);
  const [dirty, setDirty] = useState(draft !== null);
  const latest = useRef(values);
  latest.current = values;
  useWarnOnLeaving(dirty);
  const set = useCallback(
    (change: Values, from: string | null = base) => {
      latest.current = { ...latest.current, ...change };
      setValues(latest.current);
      setDirty(true);
      keepDraft(form, { values: latest.current, base: from, at: new Date().toISOString() });
    },
    [form, base],
  );
  const forget = useCallback(() => {
    keepDraft(form, null);
    setRestored(null);
    setDirty(false);
  }, [form]);
  const restart = useCallback(
    (next: Values) => {
      forget();
      latest.current = next;
      setValues(next);
    },
    [forget],
  );
  return { values, restored, dirty, set, restart, forget };
}

/** The browser asks before it closes or leaves a page with unsent values. */
function useWarnOnLeaving(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);
}
