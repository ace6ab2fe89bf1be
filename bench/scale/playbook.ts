import type { Question } from '../search/questions.ts';
import { titleOf } from './names.ts';
import type { PoolStep } from './pool.ts';
import { type failures, reasons } from './words.ts';

/** What a made-up playbook is about. */
export interface Subject {
  service: string;
  /** What of the service fails. */
  part: string;
  failure: (typeof failures)[number];
  /** The number in its line of the log. */
  number: number;
}

/** The file name of a playbook, without its extension. */
export function slugOf({ part, failure: [title] }: Subject): string {
  return `${part}-${title.toLowerCase().replaceAll(' ', '-')}`;
}

/** What is typed by who has an alert's name, a line of a log, or only what users say. */
export function questionsOf(subject: Subject): Question[] {
  const { service, part, failure } = subject;
  const page = `${service}/${slugOf(subject)}/`;
  return [
    [alertOf(subject), page],
    [logLineOf(subject), page],
    [`${service} ${part} ${failure[0].toLowerCase()}`, page],
  ];
}

/**
 * The Markdown of a playbook.
 *
 * @param others playbooks it sends readers to, of its own service and of another
 */
export function playbookText(
  subject: Subject,
  severity: string,
  steps: readonly PoolStep[],
  others: readonly Subject[],
  random: () => number,
): string {
  const { service, part, failure } = subject;
  const [title, seen] = failure;
  const half = Math.ceil(steps.length / 2);
  const instead = others.map(
    (other) =>
      `- In ${other.service}, ${other.failure[1]}: ` +
      `[${headingOf(other)}](${pathTo(service, other)})`,
  );
  return `---
title: ${headingOf(subject)}
description: "The ${part} of ${service} is at fault: ${seen}. ${explained(part, random)}"
severity: ${severity}
signals:
  - alert: ${alertOf(subject)}
  - log: "${logLineOf(subject)}"
---

:::symptoms
- ${titleOf(seen)}
- The ${part} of ${service} logs \`${logLineOf(subject)}\`
- ${explained(part, random)}
:::

:::instead
${instead.join('\n')}
:::

## Immediate actions

${listOf(steps.slice(0, half), subject, random)}

## If it is still ${title.toLowerCase()}

${explained(service, random)} ${explained(part, random)}

${listOf(steps.slice(half), subject, random)}
`;
}

function headingOf({ part, failure: [title] }: Subject): string {
  return `${titleOf(part)} ${title}`;
}

function alertOf({ service, part, failure: [title] }: Subject): string {
  return `${titleOf(service)}${titleOf(part)}${title}`.replace(/[^A-Za-z0-9]/g, '');
}

function logLineOf({ part, failure: [, , logged], number }: Subject): string {
  return `${part}: ${logged} ${number}`;
}

function pathTo(from: string, other: Subject): string {
  return other.service === from
    ? `./${slugOf(other)}.md`
    : `../${other.service}/${slugOf(other)}.md`;
}

function listOf(steps: readonly PoolStep[], { part }: Subject, random: () => number): string {
  const items = steps.map(({ title, lines }, i) =>
    [`${i + 1}. ${title}`, ...lines, '', `   ${explained(part, random)}`].join('\n'),
  );
  return `::::steps\n\n${items.join('\n\n')}\n\n::::`;
}

/** A sentence that no other page has in these words. */
function explained(what: string, random: () => number): string {
  const one = () => reasons[Math.floor(random() * reasons.length)];
  const hours = Math.floor(random() * 46) + 2;
  return `A ${one()} of the last ${hours} hours that left its ${one()} without a ${one()} is the usual reason when the ${what} waits for a ${one()}.`;
}
