import type { Page } from '../page.ts';
import type { Mutant } from './mutations.ts';

/*
 * What goes wrong when a service changes and its pages do not, or the other way round: names that
 * stand in one of them only, and places of a page that others link to.
 */

/** In a page of its own, so that a thousand of them are read in seconds. */
const fenced = (text: string) => `\`\`\`bash\n${text}\n\`\`\`\n`;

interface Kind {
  what: string;
  rule: string;
  names: readonly string[];
  /** A line of commands that names one. */
  in: RegExp;
}

/** Renamed in `service.yml`, or misspelt in a command. */
export function* drifted(page: Page): Generator<Mutant> {
  const { service } = page;
  const inventory = service?.service?.inventory;
  if (!service || !inventory) return;
  const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);
  const kinds: Kind[] = [
    {
      what: 'container',
      rule: 'inventory/unknown-container',
      names: names(inventory.containers),
      in: /\bdocker (?!ps\b(?!.*name=))/,
    },
    {
      what: 'unit',
      rule: 'inventory/unknown-unit',
      names: names(inventory.units),
      in: /\b(?:systemctl|journalctl|service) /,
    },
    {
      what: 'metric',
      rule: 'inventory/unknown-metric',
      names: names(inventory.metrics),
      in: /\/metrics\b/,
    },
    {
      what: 'port',
      rule: 'inventory/unknown-port',
      names: inventory.ports.map(({ port }) => String(port)),
      in: /\/\/localhost:|\bss .*sport|\bfuser |--dport/,
    },
  ];
  for (const { shell, node, place } of page.blocks) {
    if (!shell || shell.error) continue;
    const { value } = node;
    for (const { what, rule, names: known, in: line } of kinds) {
      for (const name of known) {
        const at = value.search(new RegExp(`(?<![\\w./-])${name}(?![\\w./-])`));
        const from = value.lastIndexOf('\n', at) + 1;
        const [command = ''] = value.slice(from).split('\n');
        if (at < 0 || /^\s*#/.test(command) || !line.test(command)) continue;
        const mutant = { rule, line: page.lines.at(place(at)).line };
        const other = what === 'port' ? '6553' : 'renamed-since';
        const moved = service.text.replace(
          new RegExp(`(?<=(?:name|port): )${name}(?=[,\\s])`),
          other,
        );
        yield {
          ...mutant,
          kind: `a ${what} renamed in service.yml`,
          text: fenced(value),
          service: moved,
        };
        const typo = value.slice(0, at) + misspelt(name) + value.slice(at + name.length);
        yield { ...mutant, kind: `a misspelt ${what}`, text: fenced(typo) };
      }
    }
  }
}

/** The second and the third sign change places, or one comes on top where they are the same. */
function misspelt(name: string): string {
  const [first = '', second = '', third = ''] = name;
  return second === third
    ? `${first}${second}1${name.slice(2)}`
    : first + third + second + name.slice(3);
}

/** Headings renamed and commands changed, against the page as it was. */
export function* changed(page: Page): Generator<Mutant> {
  if (!page.service) return;
  const headings = page.of('heading');
  for (const [index, { node }] of headings.entries()) {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    // Every fourth: each means reading the whole page twice.
    if (index % 4 > 0 || page.text.slice(start, end).includes('{#')) continue;
    const text = `${page.text.slice(0, end)} as it is now${page.text.slice(end)}`;
    const { line } = page.lines.at(start);
    yield { kind: 'a renamed heading', rule: 'stability/vanished', text, line, before: page.text };
  }
  for (const [index, { shell, node, item }] of page.blocks.entries()) {
    if (index % 4 > 0) continue;
    const end = page.lines.span((node.position?.end.line ?? 1) - 1).end;
    if (!shell || !item || !page.parsed.steps.has(item) || !page.frontMatter.read.reviewed)
      continue;
    const text = `${page.text.slice(0, end)} --quite-new${page.text.slice(end)}`;
    const { line } = page.lines.at(end);
    const kind = 'a changed command under an old date';
    yield { kind, rule: 'stability/not-reviewed', text, line, before: page.text };
  }
}
