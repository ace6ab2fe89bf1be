import { type Config, levelFor } from './config.ts';
import { tooDeep } from './decode.ts';
import { Lines } from './lines.ts';
import { type Page, readPage } from './page.ts';
import type { Diagnostic, Finding, Rule } from './rule.ts';
import { createServices, type ServiceContext } from './service.ts';
import type { Site } from './site.ts';
import { suppressionsOf } from './suppress.ts';
import type { Tree } from './tree.ts';

/** One file to look at. */
export interface Source {
  /** As the user named it. */
  path: string;
  /** Absolute, with forward slashes. */
  file: string;
  /** Nothing if it could not be read as text; `problem` says why. */
  text?: string;
  problem?: string;
}

export interface CheckInput {
  sources: Iterable<Source>;
  tree: Tree;
  rules: readonly Rule[];
  config: Config;
  roots: readonly string[];
  today: string;
  /** Folders that are looked at whole, so that what is used nowhere in them is used nowhere. */
  whole?: readonly string[];
}

export interface Summary {
  files: number;
  blocks: number;
  commands: number;
  links: number;
  errors: number;
  warnings: number;
}

export interface CheckResult {
  summary: Summary;
  diagnostics: Diagnostic[];
  /** The line a diagnostic begins in, for who draws it. */
  lineOf(diagnostic: Diagnostic): string;
}

/** Files that cannot be read, and comments that ignore nothing: reported by the check itself. */
const ownRules = ['structure/unreadable', 'structure/suppression'] as const;

/** Checks pages. Reads nothing but the sources and what `tree` shows, and never throws for a page. */
export function check(input: CheckInput): CheckResult {
  const { tree, rules, config } = input;
  const serviceOf = createServices(tree);
  const anchors = new Map<string, Page['anchors'] | undefined>();
  const pagesOf = new Map<ServiceContext, Page[]>();
  const texts = new Map<string, string>();
  const summary: Summary = { files: 0, blocks: 0, commands: 0, links: 0, errors: 0, warnings: 0 };
  const diagnostics: Diagnostic[] = [];

  const site: Site = {
    tree,
    roots: input.roots,
    today: input.today,
    anchors(file) {
      if (anchors.has(file)) return anchors.get(file);
      const text = tree.read(file);
      const page = text === undefined ? undefined : tryRead({ path: file, file, text });
      anchors.set(file, page?.page?.anchors);
      return page?.page?.anchors;
    },
  };

  function tryRead(source: { path: string; file: string; text: string }) {
    const deep = tooDeep(source.text);
    if (deep)
      return { problem: 'Lists, quotes or directives nest deeper than any page does.', line: deep };
    try {
      return { page: readPage({ ...source, service: serviceOf(source.file) }) };
    } catch (error) {
      const { line, column, reason } = error as { line?: number; column?: number; reason?: string };
      const nests = error instanceof RangeError;
      const problem = nests
        ? 'The page nests too deep to be read.'
        : `The page does not parse: ${reason ?? (error as Error).message}`;
      return { problem, line: line ?? 1, column: column ?? 1 };
    }
  }

  function reportTo(path: string, lines: Lines, rule: Rule) {
    const level = levelFor(config, rule, path);
    return (finding: Finding) => {
      const start = lines.at(finding.start);
      const end = lines.at(Math.max(finding.end ?? finding.start + 1, finding.start));
      if (level === 'off') return;
      diagnostics.push({
        file: path,
        line: start.line,
        column: start.column,
        endLine: end.line,
        endColumn: end.column,
        rule: rule.id,
        severity: level === 'error' && !finding.unsure ? 'error' : 'warning',
        message: finding.message,
        note: finding.note ?? rule.why,
        help: finding.help ?? '',
        url: config.docsUrl
          ? `${config.docsUrl.replace(/\/$/, '')}/${rule.id.replace('/', '-')}`
          : '',
      });
    };
  }

  const own = (id: (typeof ownRules)[number]) => rules.find((rule) => rule.id === id);
  const seenServices = new Map<string, ServiceContext>();

  for (const source of input.sources) {
    summary.files += 1;
    const lines = new Lines(source.text ?? '');
    const unreadable = own('structure/unreadable');
    const { page, problem, line, column } =
      source.text === undefined
        ? { page: undefined, problem: source.problem, line: 1, column: 1 }
        : {
            page: undefined,
            problem: undefined,
            line: 1,
            column: 1,
            ...tryRead({ ...source, text: source.text }),
          };
    if (!page) {
      const start = lines.offset({ line: line ?? 1, column: column ?? 1 });
      if (unreadable) reportTo(source.path, lines, unreadable)({ start, message: problem ?? '' });
      continue;
    }
    anchors.set(source.file, page.anchors);
    texts.set(source.path, page.text);
    count(summary, page);
    if (page.service) {
      seenServices.set(page.service.file, page.service);
      pagesOf.set(page.service, [...(pagesOf.get(page.service) ?? []), page]);
    }
    const mark = diagnostics.length;
    for (const rule of rules) rule.page?.(page, reportTo(source.path, lines, rule), site);
    suppress(page, diagnostics, mark);
  }

  for (const service of seenServices.values()) {
    const folder = service.file.slice(0, service.file.lastIndexOf('/'));
    const whole = input.whole?.some((one) => folder === one || folder.startsWith(`${one}/`));
    if (!whole) continue;
    const pages = pagesOf.get(service) ?? [];
    const first = pages[0];
    const path = first ? samePath(first, service.file) : service.file;
    texts.set(path, service.text);
    for (const rule of rules) {
      rule.service?.(service, pages, reportTo(path, new Lines(service.text), rule));
    }
  }

  function suppress(page: Page, all: Diagnostic[], from: number) {
    const suppressions = suppressionsOf(
      page,
      rules.map(({ id }) => id),
    );
    const kept = all.splice(from).filter(({ rule, line: at }) => !suppressions.covers(rule, at));
    all.push(...kept);
    const rule = own('structure/suppression');
    if (!rule) return;
    for (const each of suppressions.complaints()) reportTo(page.path, page.lines, rule)(each);
  }

  diagnostics.sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.line - b.line ||
      a.column - b.column ||
      (a.rule < b.rule ? -1 : 1),
  );
  summary.errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  summary.warnings = diagnostics.length - summary.errors;
  return {
    summary,
    diagnostics,
    lineOf: ({ file, line }) => {
      const lines = new Lines(texts.get(file) ?? '');
      const { start, end } = lines.span(line);
      return lines.text.slice(start, end);
    },
  };
}

function count(summary: Summary, page: Page): void {
  summary.blocks += page.blocks.length;
  for (const block of page.parsed.blocks.values()) summary.commands += block.commands.length;
  for (const { node } of page.nodes) {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      summary.links += 1;
    }
  }
}

/** The user's name for a file, from a page whose both names are known. */
function samePath(page: Page, file: string): string {
  const prefix = page.file.slice(0, page.file.length - page.path.length);
  return page.file.endsWith(page.path) && file.startsWith(prefix)
    ? file.slice(prefix.length)
    : file;
}
