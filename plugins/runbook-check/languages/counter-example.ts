import type { Block } from '../block.ts';

const sign = '[❌✗✘🚫⛔]';
const said =
  "(?:wrong|bad|incorrect|invalid|fail|don'?t|never|avoid|not valid|anti-?pattern|falsch|schlecht|错误|錯誤|ผิด)";
const kinds = '(?:example|examples|way|usage|syntax|format|code|yaml|json|sql|javascript|shell)';

/** `Wrong:`, `❌ missing quote`, `Invalid YAML`; not `Bad blocks of the disk`. */
const wrong = new RegExp(
  `^${sign}|^${said}(?:\\s+${kinds})?\\s*(?:[:!.,;(–—-]|$)|^(?:unexpected token|(?:syntax|parse|parsing) ?error)\\b`,
  'iu',
);
const right =
  /^(?:[✅✓✔]|(?:right|good|correct|valid|fixed|better|pass|richtig|gut|正确|正確|ถูก)(?![\w-]))/iu;

/** Said of a whole document: "This one cannot be loaded". */
const refused =
  /\b(?:cannot|can't|can not|could not) be (?:loaded|parsed|read)\b|\bis (?:not valid|invalid) (?:yaml|json|sql|javascript|shell)\b/i;

const comment = /^\s*(?:#|\/\/|--|\/\*|;)+\s*(.*)$/;

/**
 * Whether an author shows something as a mistake: in a comment above it in the same paragraph, in
 * one behind it, or in the line before the fence.
 *
 * @param offset of the block's text
 */
export function isCounterExample(block: Block, page: string, offset: number): boolean {
  const { value, position } = block.node;
  const end = value.indexOf('\n', offset);
  const lines = value.slice(0, end < 0 ? undefined : end).split('\n');
  const behind = /(?:\s#|\/\/|--)\s*([^#]*)$/.exec(lines.at(-1) ?? '')?.[1];
  if (behind !== undefined && wrong.test(behind)) return true;
  for (const line of lines.reverse()) {
    if (!line.trim()) break;
    const text = comment.exec(line)?.[1];
    if (text === undefined) continue;
    if (wrong.test(text)) return true;
    if (right.test(text)) return false;
  }
  const above = page.slice(0, position?.start.offset).trimEnd();
  const label = above.slice(above.lastIndexOf('\n') + 1).replace(/^[\s#>_\d.-]+|\*/g, '');
  // A heading may be about something that is wrong: only a sign or a colon says that it comes now.
  return refused.test(label) || (wrong.test(label) && /^\P{L}|[:：]$/u.test(label));
}
