const words = new Set(
  'and or unless bool offset on ignoring by without group_left group_right inf nan start end atan2'.split(
    ' ',
  ),
);

/**
 * The metrics that a PromQL expression asks for. Texts, label matchers, ranges and lists of labels
 * are no metrics, and neither are names before a bracket: those are functions.
 */
export function metricsIn(expression: string): string[] {
  const bare = expression
    .replace(/#[^\n]*/g, '')
    .replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/g, '""')
    .replace(/\{[^{}]*\}/g, ' ')
    .replace(/\[[^[\]]*\]/g, ' ')
    .replace(/\b(?:by|without|on|ignoring|group_left|group_right)\s*\([^()]*\)/gi, ' ');
  const names = [...bare.matchAll(/(?<![\w:.$])[a-zA-Z_:][\w:]*(?!\s*\()(?![\w:])/g)];
  return [...new Set(names.map(([name]) => name))].filter((name) => !words.has(name.toLowerCase()));
}
