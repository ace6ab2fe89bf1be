import { isTool } from 'remark-runbook';
import { parseDocument } from 'yaml';

const transcripts = /^(?:console|shellsession|shell-session)$/i;

/** A terminal without a prompt in it: output only, whatever it looks like. */
export function isOutput(lang: string | null | undefined, text: string): boolean {
  return transcripts.test(lang ?? '') && !/^\s*(?:\S+ ?)?[$#%] /m.test(text);
}

/** Whether a text begins as a command of a tool does; `sum` is one, and `sum(…)` is none. */
export function beginsWithTool(text: string): boolean {
  const first = /^(?:\s|#[^\n]*\n)*([^\s;|&()]+)(?=[\s;|&]|$)/.exec(text)?.[1];
  return first !== undefined && isTool(first) && !/^\s*sum\s+(?:by|without)\b/.test(text);
}

/** Whether a text begins as something that was typed: at a prompt, behind a variable, with an option. */
export const beginsTyped = (text: string): boolean =>
  /^(?:\s|#[^\n]*\n)*(?:\$ |(?:[A-Z_]\w*=\S+ +)+[a-z]|[a-z][\w.-]* [^=({\n]*(?<=\s)--?[a-z])/.test(
    text,
  );

interface Guess {
  /** As a fence names it. */
  language: string;
  /** For people. */
  name: string;
}

type Test = (text: string, lines: readonly string[]) => boolean;

const share = (lines: readonly string[], pattern: RegExp) =>
  lines.length === 0 ? 0 : lines.filter((line) => pattern.test(line)).length / lines.length;

const most =
  (pattern: RegExp, least = 0.6): Test =>
  (_, lines) =>
    share(lines, pattern) >= least;

/** In order: the first that fits. Each must be sure, for the block is not read as shell then. */
const tests: [language: string, name: string, test: Test][] = [
  ['json', 'JSON', (text) => /^\s*[[{]/.test(text) && isJson(text)],
  [
    'sql',
    'SQL',
    (text) =>
      /^\s*(?:--[^\n]*\n\s*)*(?:SELECT\s.+\sFROM\s|SELECT\s+[\w'(*@]|INSERT\s+INTO\s|UPDATE\s+\S+\s+SET\s|DELETE\s+FROM\s|CREATE\s+(?:TABLE|DATABASE|INDEX|EXTERNAL|OR)\s|ALTER\s+(?:TABLE|SYSTEM|USER|ROLE)\s|DROP\s+(?:TABLE|DATABASE|INDEX)\s|SHOW\s+(?:STATUS|PROCESSLIST|FULL|VARIABLES|TABLES|ENGINE|SLAVE|REPLICA|GLOBAL|DATABASES)\b|EXPLAIN\s|WITH\s+\w+\s+AS\s*\(|PRAGMA\s+\w+|GRANT\s+\w+)/is.test(
        text,
      ) && /^\s*(?:--[^\n]*\n\s*)*[A-Z]/.test(text),
  ],
  [
    'text',
    'a session of a database',
    (text) => /^\s*(?:mysql|mariadb \[[^\]]*\]|\w+[=-]|sqlite|redis[\w-]*)[>#] /i.test(text),
  ],
  [
    'promql',
    'PromQL',
    (text) =>
      /\b\w+\{[^}\n]*=~?\s*"[^"\n]*"[^}\n]*\}/.test(text) ||
      /^\s*(?:sum|avg|max|min|count|rate|irate|increase|histogram_quantile|topk|absent|predict_linear|changes|delta)(?:\s+(?:by|without)\s*\([^)]*\))?\s*\(/m.test(
        text,
      ) ||
      /^\s*[a-z_:]+\s*(?:==|!=|>=?|<=?)\s*[\d.]+\s*$/m.test(text),
  ],
  [
    'python',
    'Python',
    most(
      /^\s*(?:import \w|from [\w.]+ import |def \w+\(|class \w+|with \w.*:$|print\(|for \w+ in .*:$|\w[\w.]* = \w[\w.]*\()/,
      0.3,
    ),
  ],
  [
    'dockerfile',
    'a Dockerfile',
    most(/^(?:FROM|RUN|COPY|ENV|WORKDIR|CMD|ENTRYPOINT|EXPOSE|ARG) \S/),
  ],
  [
    'powershell',
    'PowerShell',
    most(
      /^(?:PS [A-Z]:\\|\s*\$\w+ = |\s*(?:Get|Set|New|Remove|Invoke|Start|Stop|Restart)-[A-Z]\w+)/,
      0.4,
    ),
  ],
  [
    'hcl',
    'HCL',
    (text) =>
      /^\s*(?:resource|variable|module|provider|data|output|terraform)(?:\s+"[^"]+"){0,2}\s*\{/m.test(
        text,
      ),
  ],
  [
    'javascript',
    'JavaScript',
    most(/^\s*(?:const|let|var) \w+ = |^\s*(?:import .* from |console\.log\(|await |\}\);?$)/, 0.3),
  ],
  [
    'log',
    'a log',
    most(
      /^\s*(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d|[A-Z][a-z]{2} +\d+ \d\d:\d\d:\d\d |[IWEF]\d{4} \d\d:|(?:level|ts|time)=)/,
      0.5,
    ),
  ],
  [
    'ini',
    'a configuration file',
    (_, lines) =>
      share(lines, /^\s*(?:\[[\w ."-]+\]|[\w.-]+\s*=\s*\S.*|[#;].*)$/) === 1 &&
      lines.some((line) => /^\s*\[[\w ."-]+\]$/.test(line)),
  ],
  ['diff', 'a diff', (text) => /^(?:--- \S.*\n\+\+\+ |diff --git |@@ -\d)/m.test(text)],
  [
    'http',
    'HTTP',
    (text) =>
      /^(?:GET|POST|PUT|DELETE|HTTP\/\d)/.test(text) &&
      /^(?:GET|POST|PUT|DELETE) \/\S* HTTP\/|^HTTP\/\d/.test(text),
  ],
  [
    'mermaid',
    'a diagram',
    (text) => /^\s*(?:flowchart|graph|sequenceDiagram|stateDiagram)\b/.test(text),
  ],
  ['xml', 'XML', (text) => /^\s*<[?!a-zA-Z][^>]*>[\s\S]*<\/[\w:-]+>\s*$/.test(text)],
  ['markdown', 'a list', most(/^\s*- [A-Z][a-z]+(?: [\w'-]+){2,}[^:]*$/)],
  ['yaml', 'YAML', (text, lines) => isYaml(text, lines)],
  [
    'text',
    'a table',
    (_, lines) =>
      lines.length > 1 &&
      !isListOfCalls(lines) &&
      share(lines, /^\s*(?:[|+].*[|+]\s*$|[-=+|\s]{5,}$|\S.* {2,}\S)/) >= 0.8,
  ],
];

/** `shopctl stop   <name>`: every line begins with the same word, or with a prompt. */
const isListOfCalls = (lines: readonly string[]) =>
  new Set(lines.map((line) => /^\s*([\w./~$-]+)(?=\s)/.exec(line)?.[1] ?? line)).size === 1;

/** What a shell reads without complaint, although it is none. */
const silent = /^(?:json|sql|promql|dockerfile|log|diff|markdown|yaml|xml)$/;

/**
 * The language of a block that is surely no shell; nothing if that is not sure.
 *
 * @param parses whether a shell reads it without complaint: most that is no shell, it does not
 */
export function languageOf(block: string, parses = false): Guess | undefined {
  // A word over several lines is a program that a command is given.
  const text = parses ? block.replace(/"(?:[^"\\]|\\[\s\S])*"|'[^']*'/g, shorten) : block;
  const lines = text.split('\n').filter((line) => line.trim() && !/^\s*(?:#|\/\/)/.test(line));
  if (lines.length === 0) return undefined;
  const found = tests.find(([id, , test]) => (!parses || silent.test(id)) && test(text, lines));
  return found && { language: found[0], name: found[1] };
}

const shorten = (quoted: string) => (quoted.includes('\n') ? 'q' : quoted);

function isJson(text: string): boolean {
  // Ellipses, comments and trailing commas are common in documents.
  const tidy = text
    .replace(/^\s*(?:\/\/|#).*$/gm, '')
    .replace(/(?:\.\.\.|…),?/g, '')
    .replace(/,(\s*[\]}])/g, '$1')
    .replace(/:\s*<[^<>"\n]+>/g, ': 0');
  try {
    const value: unknown = JSON.parse(tidy);
    return typeof value === 'object';
  } catch {
    return /^\s*[[{]\s*"[^"\n]+"\s*:|^\s*\[\s*\{\s*"/.test(text);
  }
}

function isYaml(text: string, lines: readonly string[]): boolean {
  if (lines.length < 2 || share(lines, /^\s*(?:- )?[\w./"'-]+:(?: .*)?$|^\s*- \S/) < 0.9)
    return false;
  if (!lines.some((line) => /^\s*(?:- )?[\w./"'-]+:(?: |$)/.test(line))) return false;
  return parseDocument(text).errors.length === 0;
}
