/** How many steps the page has that is ticked; more than any incident should ask for. */
export const stepCount = 200;
const stepsInList = 10;

export const serviceId = 'bench';
export const pageName = 'many-steps';

/** A `service.yml` for the page. */
export const service = `name: Bench
description: A service that is measured.
severities:
  - { id: P0, label: Critical, description: Everything, response: at once }
roles:
  - { id: second, name: Second line, duties: [Helps] }
placeholders:
${['host', 'port', 'name', 'path'].map((kind) => `  the-${kind}: { kind: ${kind}, description: A ${kind} }`).join('\n')}
`;

/** A playbook with 200 steps in 20 lists, each step with a command, each list with a way out. */
export function pageText(): string {
  const lists = Array.from({ length: stepCount / stepsInList }, (_, i) => list(i));
  return `---
title: Many steps
description: A page to measure.
severity: P0
---

${lists.join('\n')}`;
}

function list(index: number): string {
  const steps = Array.from({ length: stepsInList }, (_, i) => step(index * stepsInList + i + 1));
  return `## Part ${index + 1}

:::steps

${steps.join('\n')}
::escalate{to="second" after="30m"}

:::
`;
}

function step(number: number): string {
  const marker = `${((number - 1) % stepsInList) + 1}. `;
  const indent = ' '.repeat(marker.length);
  return `${marker}Look at part number ${number} of the system

${indent}\`\`\`bash expect="a line that says ok"
${indent}ssh <the-host> systemctl status <the-name>-${number}
${indent}\`\`\`

${indent}What it says is explained in the manual of part number ${number}.
`;
}
