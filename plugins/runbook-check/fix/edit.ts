import type { Found } from '../result.ts';
import type { Fix } from '../rule.ts';

/**
 * A text with all fixes that do not touch each other; the others wait for the next round. What no
 * fix is about stays as it is, byte for byte.
 */
export function edited(text: string, fixes: readonly Fix[]): string {
  const sorted = [...fixes].sort((a, b) => a.start - b.start || a.end - b.end);
  let out = '';
  let at = 0;
  for (const { start, end, text: instead } of sorted) {
    if (start < at) continue;
    out += text.slice(at, start) + instead;
    at = end;
  }
  return out + text.slice(at);
}

/** The fixes of findings, by file. */
export function fixesOf(found: readonly Found[]): Map<string, Fix[]> {
  const fixes = new Map<string, Fix[]>();
  for (const { fix } of found) {
    if (!fix) continue;
    const known = fixes.get(fix.in);
    if (known) known.push(fix);
    else fixes.set(fix.in, [fix]);
  }
  return fixes;
}
