import { useMemo } from 'react';
import { type Command, type Filled, fillCommand, type PlaceholderKind } from 'runbook-model';
import { useRecord } from './hooks.ts';
import { own } from './own.ts';
import { type RunbookPage, usePage } from './page.tsx';
import { browserStore } from './store.ts';

/** The kind a placeholder is declared with; one that is not declared takes any text. */
export function kindOf(page: RunbookPage, name: string): PlaceholderKind {
  return own(page.service?.placeholders, name)?.kind ?? 'text';
}

/** The reader's value for a placeholder, empty while there is none. */
export function useValue(name: string): string {
  const { scope } = usePage();
  return useRecord(scope, (record) => record.values.get(name) ?? '');
}

/** A command with the reader's values in it. */
export interface FilledCommand extends Filled {
  command: Command;
}

/** Fills the reader's values in; does it anew when one changes, if there is a placeholder at all. */
export function useFilled(commands: readonly Command[]): readonly FilledCommand[] {
  const page = usePage();
  const values = useRecord(page.scope, (record) => record.values);
  const given = commands.some(({ slots }) => slots.length > 0) ? values : noValues;
  return useMemo(
    () =>
      commands.map((command) => {
        const kinds = command.slots.map(({ name }) => [name, kindOf(page, name)] as const);
        return { command, ...fillCommand(command, given, Object.fromEntries(kinds)) };
      }),
    [commands, page, given],
  );
}

const noValues: ReadonlyMap<string, string> = new Map();

/** Keeps a value for every command of the service; the empty string takes it back. */
export function saveValue(page: RunbookPage, name: string, value: string): void {
  browserStore().append(page.scope, { type: 'value', name, value });
}
