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

/** A command with the reader's values in it. Re-renders only for the values it holds. */
export function useFilled(command: Command): Filled {
  const page = usePage();
  const names = command.slots.map(({ name }) => name);
  const values = useRecord(page.scope, (record) => names.map((name) => record.values.get(name)));
  return useMemo(() => {
    const given = command.slots.flatMap(({ name }, i) => {
      const value = values[i];
      return value === undefined ? [] : [[name, value] as const];
    });
    const kinds = Object.fromEntries(command.slots.map(({ name }) => [name, kindOf(page, name)]));
    return fillCommand(command, new Map(given), kinds);
  }, [command, page, values]);
}

/** Keeps a value for every command of the service; the empty string takes it back. */
export function saveValue(page: RunbookPage, name: string, value: string): void {
  browserStore().append(page.scope, { type: 'value', name, value });
}

/** Several commands as one text to paste, one after the other. */
export function useFilledAll(
  commands: readonly Command[],
): Pick<Filled, 'text' | 'open' | 'refused'> {
  const page = usePage();
  const names = [...new Set(commands.flatMap(({ slots }) => slots.map(({ name }) => name)))];
  const values = useRecord(page.scope, (record) => names.map((name) => record.values.get(name)));
  return useMemo(() => {
    const given = new Map(
      names.flatMap((name, i) => (values[i] === undefined ? [] : [[name, values[i]] as const])),
    );
    const kinds = Object.fromEntries(names.map((name) => [name, kindOf(page, name)]));
    const filled = commands.map((command) => fillCommand(command, given, kinds));
    return {
      text: filled.map(({ text }) => text).join('\n'),
      open: [...new Set(filled.flatMap(({ open }) => open))],
      refused: filled.flatMap(({ refused }) => refused),
    };
  }, [commands, page, values]);
}
