import type { Mirror } from './mirror.ts';

/** A mirror for tests, with the faults a browser does not offer. */
export interface MemoryMirror extends Mirror {
  entries: Map<string, string>;
  /** `held`: answers wait for `release`; until then nothing has happened. */
  mood: 'working' | 'failing' | 'held';
  /** How often it was asked for anything. */
  asked: number;
  /** Lets what is held happen, as the mood is then. */
  release(): void;
}

/** An in-memory mirror shared by any number of tabs. */
export function memoryMirror(): MemoryMirror {
  const held: (() => void)[] = [];
  const answer = <T>(work: () => T): Promise<T> => {
    mirror.asked += 1;
    return new Promise((resolve, reject) => {
      const happen = () => {
        if (mirror.mood === 'failing') reject(new Error('The mirror fails.'));
        else resolve(work());
      };
      if (mirror.mood === 'held') held.push(happen);
      else happen();
    });
  };
  const mirror: MemoryMirror = {
    entries: new Map(),
    mood: 'working',
    asked: 0,
    release() {
      for (const happen of held.splice(0)) happen();
    },
    keys: () => answer(() => [...mirror.entries.keys()]),
    read: (keys) => answer(() => keys.map((key) => mirror.entries.get(key))),
    write: (entries) =>
      answer(() => {
        for (const [key, text] of entries) mirror.entries.set(key, text);
      }),
  };
  return mirror;
}
