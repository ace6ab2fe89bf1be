import type { LogStorage } from './storage.ts';

/** Under which key all tabs keep what they work on: ids of records, the last one first. */
export const activeKey = 'handrail:1:active';
const most = 20;

/** Which records this browser worked on. Where nothing can be stored, this tab remembers it. */
export interface Active {
  /** The last one first; the same list until it changes. */
  recent(): readonly string[];
  /** Puts one first; nothing: none is worked on, and the others keep their order. */
  choose(id: string | undefined): void;
  /** Looks again at what is stored; true if that is news. */
  hear(): boolean;
}

export function createActive(storage: LogStorage): Active {
  let recent: readonly string[] | undefined;
  const read = () => (storage.read(activeKey) ?? '').split(' ').slice(0, most);
  return {
    recent() {
      recent ??= read();
      return recent;
    },
    choose(id = '') {
      const others = (recent ?? read()).filter((other) => other !== id && other !== '');
      recent = [id, ...others].slice(0, most);
      storage.write(activeKey, recent.join(' '));
    },
    hear() {
      const before = recent?.join(' ');
      recent = read();
      return before !== recent.join(' ');
    },
  };
}
