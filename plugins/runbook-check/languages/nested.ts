import { type Arg, type Code, slice } from 'remark-runbook';
import { innermost, isCall, optionValue, wordsOfCall } from '../shell/ask.ts';
import type { ShellBlock } from '../shell/block.ts';
import type { Link, Stage } from '../shell/collect.ts';
import type { Language } from './snippet.ts';

interface Found {
  language: Language;
  code: Code;
  tool: string;
  strict: boolean;
}

const extensions: Readonly<Record<string, Language>> = {
  sql: 'sql',
  js: 'js',
  mjs: 'js',
  cjs: 'js',
  json: 'json',
  yaml: 'yaml',
  yml: 'yaml',
};

/** Finds what the commands of a block say in other languages. */
export function nestedTexts(shell: ShellBlock): Found[] {
  const found: Found[] = [];
  const add = (language: Language, code: Code, tool: string, strict = true) =>
    found.push({ language, code, tool, strict });
  for (const { text, stage } of shell.sql) add('sql', text, innermost(stage)?.call.path[0] ?? '');
  for (const stage of shell.stages) {
    for (const link of stage.links) {
      if (isCall(link, 'node', 'nodejs')) {
        for (const { words } of link.call.texts)
          for (const { value } of words) add('js', value, 'node');
      }
      for (const arg of jsonArgs(link)) add('json', arg.value, link.call.path[0] ?? '');
      const patch = isCall(link, 'kubectl patch', 'oc patch') && patchOf(link);
      if (patch) {
        // YAML may look like that, too: words without quotes are no mistake.
        const isYaml = !looksLikeJson(patch.text);
        add(isYaml ? 'yaml' : 'json', patch, 'kubectl', isYaml);
      }
    }
  }
  for (const { text, reader, file } of shell.inputs) {
    const extension = /\.(\w+)$/.exec(file ?? '')?.[1]?.toLowerCase() ?? '';
    if (file && Object.hasOwn(extensions, extension))
      add(extensions[extension] as Language, text, '', false);
    const language = reader && languageRead(reader, text.text);
    if (language) add(language, text, innermost(reader)?.call.path[0] ?? '');
  }
  return found;
}

/** `-p '…'`, `-p='…'`. */
function patchOf(link: Link): Code | undefined {
  const joined = link.args.find(({ value }) => /^(?:-p|--patch)=/.test(value.text))?.value;
  return joined
    ? slice(joined, joined.text.indexOf('=') + 1)
    : optionValue(link, ['-p', '--patch'])?.value;
}

/** What a command reads from its standard input, where that is no SQL. */
function languageRead(stage: Stage, text: string): Language | undefined {
  const link = innermost(stage);
  if (!link) return undefined;
  const words = wordsOfCall(link);
  const fromInput = words.some(
    (word, i) =>
      /^(?:-f-|--filename=-|--values=-)$/.test(word) ||
      (word === '-' && /^(?:-f|--filename|-c|--compose-file|--values)$/.test(words[i - 1] ?? '')),
  );
  if (isCall(link, ...yamlReaders)) return fromInput ? 'yaml' : undefined;
  if (isCall(link, 'node', 'nodejs')) {
    const own = link.call.texts.length > 0 || link.call.operands.some((one) => one.shown !== '-');
    return own ? undefined : 'js';
  }
  if (!isCall(link, 'curl') || !words.includes('@-')) return undefined;
  return isJson(link) || looksLikeJson(text) ? 'json' : undefined;
}

const yamlReaders = [
  ...['apply', 'create', 'replace', 'delete', 'diff'].flatMap((verb) => [
    `kubectl ${verb}`,
    `oc ${verb}`,
  ]),
  'docker stack deploy',
  'helm install',
  'helm upgrade',
];

const bodies = /^(?:-[a-zA-Z]*d|--data(?:-raw|-binary|-ascii)?|--json|--(?:post|body)-data)$/;

/** Words that are JSON: bodies of requests, and what AWS takes as documents. */
function jsonArgs(link: Link): Arg[] {
  const { args } = link;
  if (isCall(link, 'aws')) return args.filter(({ value }) => looksLikeJson(value.text));
  const saysJson = isJson(link);
  // What says that it sends JSON is a wrapper around them.
  if (!saysJson && !isCall(link, 'curl', 'wget')) return [];
  return args.filter(
    ({ value }, i) =>
      bodies.test(args[i - 1]?.value.text ?? '') &&
      (saysJson ? /^\s*[[{]/.test(value.text) : looksLikeJson(value.text)),
  );
}

const looksLikeJson = (text: string) => /^\s*(?:\[\s*)?\{\s*"/.test(text);

/** The request says that its body is JSON. */
const isJson = (link: Link) =>
  link.args.some(({ value }) =>
    /^content-type:\s*application\/(?:[\w.]+\+)?json/i.test(value.text),
  ) || wordsOfCall(link).includes('--json');
