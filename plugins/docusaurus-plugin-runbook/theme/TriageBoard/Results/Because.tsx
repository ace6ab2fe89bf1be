import Marked from '@theme/SearchBar/Marked';
import type { ReactNode } from 'react';
import { patternOf } from '../../../client/search/pattern.ts';
import type { TriageEntry } from '../../../triage.ts';

/** What a playbook says of itself, the found words marked, lines that hold one first. */
export default function Because(props: {
  entry: TriageEntry;
  words: readonly string[];
}): ReactNode {
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
        <li key={line}>
          <Marked text={line} pattern={pattern} />
        </li>
      ))}
    </ul>
  );
}
