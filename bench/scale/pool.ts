import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A step as it stands in a list: its title, and the lines below it, indented. */
export interface PoolStep {
  title: string;
  lines: readonly string[];
}

/** The steps of all pages of a service, without what only their own page knows: links and ids. */
export function stepsOf(folder: string): PoolStep[] {
  const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));
  const all = pages
    .sort()
    .flatMap((page) => stepsIn(readFileSync(path.join(folder, page), 'utf8')));
  return [...new Map(all.map((step) => [step.title, step])).values()];
}

function stepsIn(text: string): PoolStep[] {
  const steps: { title: string; lines: string[] }[] = [];
  let fence = '';
  let within: string | undefined;
  for (const line of text.split('\n')) {
    const [, opening] = /^(:{3,})steps/.exec(line) ?? [];
    if (opening) within = opening;
    else if (line === within || /^(?:::escalate|#)/.test(line)) within = undefined;
    if (within === undefined) continue;
    const [, title] = /^\d+\. +(.*)$/.exec(line) ?? [];
    if (title !== undefined) {
      steps.push({ title: plain(title.replace(/ *\{#.*\}$/, '')), lines: [] });
    } else if (opening === undefined) {
      const [, ticks] = /^ +(`{3,})/.exec(line) ?? [];
      if (ticks) fence = fence === '' ? ticks : '';
      steps.at(-1)?.lines.push(fence === '' && !ticks ? plain(line) : line);
    }
  }
  return steps.map(({ title, lines }) => ({
    title,
    lines: lines.join('\n').trimEnd().split('\n'),
  }));
}

/** Text without links, whose other end would be missing. */
function plain(line: string): string {
  return line.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
}
