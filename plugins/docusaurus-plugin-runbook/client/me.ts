const key = 'handrail:1:me';
const longest = 80;

type Host = Pick<Window, 'localStorage'>;
// Where nothing can be stored, this tab remembers it.
let inMemory: string | undefined;

/** The name somebody gave themselves in this browser. */
export function readMe(host: Host = window): string | undefined {
  try {
    return host.localStorage.getItem(key)?.slice(0, longest) || inMemory;
  } catch {
    return inMemory;
  }
}

/** Keeps a name for what is written from now on; the empty string forgets it. */
export function saveMe(name: string, host: Host = window): void {
  const kept = name.trim().slice(0, longest);
  inMemory = kept || undefined;
  try {
    if (kept) host.localStorage.setItem(key, kept);
    else host.localStorage.removeItem(key);
  } catch {
    // It stays in memory.
  }
}
