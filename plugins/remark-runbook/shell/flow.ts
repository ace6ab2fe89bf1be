/** How a value is read once more: as any code, or where an expression or a name is expected. */
type Hot = 'opaque' | 'word';

/** All positional parameters, `$*` and `$@` too. */
export const positional = '@';

const expanded = /\$\{?[!#]?([A-Za-z_]\w*|[\d@*])/g;
const mentioned = /[A-Za-z_]\w*|(?<=\$\{?)[\d@*]/g;

const normal = (name: string) => (/^[\d@*]$/.test(name) ? positional : name);

/** The variables that are expanded in a piece of shell, wherever they stand in it. */
export const expandedIn = (text: string): string[] =>
  [...text.matchAll(expanded)].map((match) => normal(match[1] ?? ''));

/** All names in an expression: there a variable needs no dollar sign. */
export const mentionedIn = (text: string): string[] =>
  [...text.matchAll(mentioned)].map((match) => normal(match[0]));

/**
 * What goes from placeholders through variables into places where it is read once more:
 * `V=<dir>; ssh db "ls $V"`. One for all of a block, its inner shells included, in no order: what
 * stands later in a loop runs earlier.
 */
export interface Flow {
  /** A variable gets a value that has these placeholders and variables in it. */
  give(name: string, slots: readonly number[], from: readonly string[]): void;
  /** The values of variables are read once more. */
  read(names: readonly string[], how?: Hot): void;
  /** The placeholders whose values are read once more, by their offset in the source. */
  reached(): Map<number, Hot>;
}

export function createFlow(): Flow {
  const given = new Map<string, { slots: readonly number[]; from: readonly string[] }[]>();
  const read = new Map<string, Hot>();
  return {
    give(name, slots, from) {
      if (slots.length + from.length === 0) return;
      const gifts = given.get(name) ?? [];
      gifts.push({ slots, from });
      given.set(name, gifts);
    },
    read(names, how = 'opaque') {
      for (const name of names) if (read.get(name) !== 'word') read.set(name, how);
    },
    reached() {
      const slots = new Map<number, Hot>();
      const all = new Map(read);
      // A map goes on to what is set while it is walked: variables given to variables come last.
      for (const [name, how] of all) {
        for (const gift of given.get(name) ?? []) {
          for (const slot of gift.slots) if (slots.get(slot) !== 'word') slots.set(slot, how);
          for (const from of gift.from) {
            if (all.has(from) && (how === 'opaque' || all.get(from) === 'word')) continue;
            // Set anew, so that it is walked once more with the stricter reading.
            all.delete(from);
            all.set(from, how);
          }
        }
      }
      return slots;
    },
  };
}
