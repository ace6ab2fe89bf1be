import type { ReactNode } from 'react';
import type { TriageEntry } from '../../../triage.ts';

/** What a playbook says of itself, the found words marked, lines that hold one first. */
export default function Marked(props: { entry: TriageEntry; words: readonly string[] }): ReactNode {
  const { entry, words } = props;
  const symptoms = entry.symptoms.map(({ text }) => text);
  const signals = words.length > 0 ? entry.signals.map(({ value }) => value) : [];
  const said = symptoms.join('\n');
  const lines = [...symptoms, ...signals.filter((value) => !said.includes(value))];
  const pattern = patternOf(words);
  const holding = pattern ? lines.filter((line) => line.search(pattern) >= 0) : lines;
  return (
    <ul className="rb-because">
      {[...new Set(holding.length > 0 ? holding : [entry.description])].map((line) => (
        <li key={line}>{pattern ? mark(line, pattern) : line}</li>
      ))}
    </ul>
  );
}

function mark(line: string, pattern: RegExp): ReactNode[] {
  // Splitting by a pattern with one group puts what matched at the odd places.
  return line
    .split(pattern)
    .map((piece, index) => (index % 2 === 1 ? <mark key={index}>{piece}</mark> : piece));
}

function patternOf(words: readonly string[]): RegExp | undefined {
  if (words.length === 0) return undefined;
  const escaped = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(${escaped.join('|')})`, 'i');
}
