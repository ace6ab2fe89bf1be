import { useEffect, useRef, useState } from 'react';
import type { Field } from 'runbook-model/incident';
import { useRecords } from '../incident/views.ts';
import { redact, type Secret, secretsNow, secretsPatiently } from '../secrets.ts';
import { addDraft } from './drafts.ts';
import { editField, fieldNow } from './edit.ts';

/** After how many milliseconds without a key something is saved. */
const pause = 800;

/** One field of a report while somebody writes in it. */
export interface FieldDraft {
  /** What the field shows. */
  text: string;
  /** What holds it back: nothing of it is saved. */
  held: readonly Secret[];
  type(text: string): void;
  /** Saves at once: the field is left. */
  save(): void;
  /** Puts `[redacted]` in the place of what holds it back, and saves. */
  redact(): void;
}

interface Typed {
  text: string;
  /** The edits that stood when the typing began: it takes their place, and no other's. */
  over: readonly string[];
}

/**
 * A field of a record's report, saved at every pause of typing, when it is left and when the page
 * is. What looks like a secret is not saved at all.
 *
 * @param fallback what it shows while nobody has written in it
 */
export function useFieldDraft(
  record: string,
  name: string,
  field: Field | undefined,
  fallback = '',
): FieldDraft {
  const saved = field?.value ?? fallback;
  const [text, setText] = useState<string>();
  const [held, setHeld] = useState<readonly Secret[]>([]);
  // What the last key left: a page that is closed does not wait for React.
  const typed = useRef<Typed | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // What was saved arrives here a little later: until then the field shows what was typed, so that
  // nothing on the page moves back and forth under the reader's pointer. What was taken back before
  // it was ever shown does not arrive at all: there the log itself says so.
  const records = useRecords();
  const shown = idsOf(field);
  useEffect(() => {
    const waits = typed.current === undefined && text !== undefined;
    if (waits && shown === idsOf(fieldNow(record, name))) setText(undefined);
  }, [records, shown]);

  const save = () => {
    clearTimeout(timer.current);
    const draft = typed.current;
    if (draft === undefined) return;
    const found = secretsNow(draft.text);
    setHeld(found);
    if (found.length > 0) return;
    typed.current = undefined;
    const now = fieldNow(record, name);
    const isNews = draft.text !== (now?.value ?? fallback) || (now?.current.length ?? 0) > 1;
    if (isNews) editField(record, name, draft.text, draft.over);
    else setText(undefined);
  };
  const latest = useRef(save);
  latest.current = save;

  useEffect(
    () =>
      addDraft({
        save: () => latest.current(),
        isHeld: () => typed.current !== undefined,
      }),
    [],
  );

  const type = (next: string) => {
    const over = typed.current?.over ?? fieldNow(record, name)?.current.map(({ id }) => id) ?? [];
    typed.current = { text: next, over };
    setText(next);
    if (held.length > 0) setHeld(secretsNow(next));
    clearTimeout(timer.current);
    timer.current = setTimeout(async () => {
      await secretsPatiently();
      latest.current();
    }, pause);
  };

  return {
    text: text ?? saved,
    held,
    type,
    save,
    redact() {
      const before = typed.current?.text ?? '';
      type(redact(before, secretsNow(before)));
      save();
    },
  };
}

/** Which edits of a field stand, as one text. */
function idsOf(field: Field | undefined): string {
  return field?.current.map(({ id }) => id).join() ?? '';
}
