/** White space, and signs that never stand inside a name. */
const gaps = /[\s"“”‘`´«»()[\]{}<>|,;!?…→=*#~^\\]+/u;
/** Signs at either end of a name that are no part of it: `$QPC_DB_KEY`, `--quiet`, `502.` */
const ends = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const joints = /[^\p{L}\p{N}_]+/u;
/** Nobody types a name this long; hashes and encoded data are. */
const longest = 80;

/**
 * The words of a text in lower case, names both whole and in parts: `7001/healthz` is also `7001`
 * and `healthz`, `delivery_queue_depth` also `delivery`, `queue` and `depth`, `OOMKilled` also
 * `oom` and `killed`. The whole comes first.
 */
export function tokensOf(text: string): string[] {
  const found: string[] = [];
  for (const chunk of text.split(gaps)) {
    let tokens = known.get(chunk);
    if (!tokens) {
      if (known.size >= remembered) known.clear();
      tokens = tokensOfChunk(chunk);
      known.set(chunk, tokens);
    }
    for (const token of tokens) found.push(token);
  }
  return found;
}

/** The words of a text as they stand between white space: names whole, and none of their parts. */
export function wholesOf(text: string): Set<string> {
  const chunks = text.split(gaps).filter((chunk) => chunk !== '');
  return new Set(chunks.flatMap((chunk) => tokensOf(chunk).slice(0, 1)));
}

/** Pages and logs say the same words again and again. */
const known = new Map<string, readonly string[]>();
const remembered = 20_000;

/** The words of a piece of text without white space. */
function tokensOfChunk(chunk: string): string[] {
  const name = chunk.replace(ends, '').replace(/[’']/g, '');
  if (name === '' || name.length > longest) return name === '' ? [] : partsOf(name);
  const parts = partsOf(name);
  const whole = name.toLowerCase();
  return parts.length === 1 && parts[0] === whole ? parts : [whole, ...parts];
}

/** `lcbp3-redis:6379/healthz` → `lcbp3`, `redis`, `6379`, `healthz`. */
function partsOf(name: string): string[] {
  const found = new Set<string>();
  for (const piece of name.split(joints)) {
    if (piece === '' || piece.length > longest) continue;
    found.add(piece.toLowerCase());
    if (!/[_A-Z]/.test(piece)) continue;
    for (const part of piece.split('_')) {
      const humps = part.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+/gu) ?? [];
      for (const hump of humps.length > 1 ? [part, ...humps] : [part]) {
        if (hump.length > 1) found.add(hump.toLowerCase());
      }
    }
  }
  return [...found];
}

/** Whether a word is a name made of several words or signs, or holds a digit. */
export function isName(word: string): boolean {
  return /[^\p{L}]/u.test(word);
}
