import { type Config, levelFor } from './config.ts';
import { detached } from './detached.ts';
import { Lines } from './lines.ts';
import type { Found } from './result.ts';
import type { Finding, Level, Report, Rule } from './rule.ts';
import type { Source } from './source.ts';

/** A file a finding can be in. */
export type Place = Required<Pick<Source, 'path' | 'file' | 'text'>>;

/** Takes findings of rules in, and gives them their level and their place for people. */
export class Findings {
  /** In the order they came in. */
  all: Found[] = [];
  /** The levels of rules, where those are the same everywhere. */
  private readonly levels = new Map<Rule, Level>();

  constructor(
    private readonly config: Config,
    /** What the user calls a file. */
    private readonly nameOf: (file: string) => string,
  ) {}

  /** Whether anybody wants to know what a rule finds. */
  wanted(rule: Rule, path: string): boolean {
    return this.levelOf(rule, path) !== 'off';
  }

  private levelOf(rule: Rule, path: string): Level {
    if (this.config.overrides.length > 0) return levelFor(this.config, rule, path);
    const known = this.levels.get(rule);
    if (known) return known;
    const level = levelFor(this.config, rule, path);
    this.levels.set(rule, level);
    return level;
  }

  /** Where a rule reports what it finds in a file. */
  reportTo(place: Place, rule: Rule, lines?: Lines): Report {
    let known = lines;
    return (finding) => {
      if (finding.in) {
        const { in: other, ...rest } = finding;
        this.reportTo({ ...other, path: this.nameOf(other.file) }, rule)(rest);
        return;
      }
      const level = this.levelOf(rule, place.path);
      if (level === 'off') return;
      known ??= new Lines(place.text);
      const severity = level === 'error' && !finding.unsure ? 'error' : 'warning';
      this.all.push(
        foundOf(finding, { place, rule, severity, lines: known, docsUrl: this.config.docsUrl }),
      );
    };
  }
}

interface Circumstances {
  place: Place;
  rule: Rule;
  severity: Found['severity'];
  lines: Lines;
  docsUrl?: string | undefined;
}

function foundOf(
  finding: Finding,
  { place, rule, severity, lines, docsUrl }: Circumstances,
): Found {
  const start = lines.at(finding.start);
  const end = lines.at(Math.max(finding.end ?? finding.start + 1, finding.start));
  const line = lines.around(start);
  return {
    file: place.path,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    rule: rule.id,
    severity,
    message: detached(finding.message),
    note: finding.note ? detached(finding.note) : rule.why,
    help: detached(finding.help ?? ''),
    url: docsUrl ? `${docsUrl.replace(/\/$/, '')}/${rule.id.replace('/', '-')}` : '',
    lineText: line.text,
    ...(line.from > 0 && { lineFrom: line.from }),
    ...(finding.fix && { fix: { ...finding.fix, in: place.file } }),
  };
}
