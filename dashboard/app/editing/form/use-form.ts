/** The values of a form: begun from what is known, or from the draft that was left. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Draft, keepDraft, readDraft } from './draft';
import type { Values } from './values';

export interface FormState {
  readonly values: Values;
  /** When what is shown was written, where it comes from a draft. */
  readonly restored: string | null;
  readonly dirty: boolean;
  /** `base`: where the form begins from something else from now on. */
  readonly set: (change: Values, base?: string) => void;
  /** Begins anew from these values, and forgets the draft. */
  readonly restart: (values: Values) => void;
  /** It was recorded: nothing is left to keep. */
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

/** Closing the tab or going elsewhere is asked about while something is written and not sent. */
function useWarnOnLeaving(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);
}
