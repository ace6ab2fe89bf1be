import { sourceOffset } from 'remark-runbook';
import type { Page } from '../page.ts';
import type { Report, Rule } from '../rule.ts';
import { reportIn } from '../rules/shell/each.ts';
import { isCounterExample } from './counter-example.ts';
import type { Checker, Language, Problem, Snippet } from './snippet.ts';
import { snippetsOf } from './snippets.ts';

type Loading = Promise<Checker | ((snippet: Snippet) => Promise<Problem | undefined>)>;

/**
 * A rule about the syntax of a language.
 *
 * @param load gives the checker; called only for a page that holds such a text, so that its parser
 *   costs nothing on others
 */
export function syntaxRule(
  { id, language, why }: { id: string; language: Language; why: string },
  load: (page: Page) => Loading,
): Rule {
  return {
    id,
    level: 'error',
    why,
    page(page, report) {
      const snippets = snippetsOf(page, language);
      return snippets.length > 0 ? checkAll(snippets, load(page), page.text, report) : undefined;
    },
  };
}

async function checkAll(
  snippets: readonly Snippet[],
  loading: Loading,
  page: string,
  report: Report,
): Promise<void> {
  const checker = await loading;
  for (const snippet of snippets) {
    if (isOutOfHand(snippet.code.text)) continue;
    const problem = await tried(checker, snippet);
    if (problem) reportProblem(report, page, snippet, problem);
  }
}

/** What a chain of operators or of arrows makes of one another. */
const chain =
  /(?:[!~][ \t]*){80}|(?:[+-][ \t]+){80}|(?:\S{1,3}\s*(?:=>|\?|\*\*|=)\s*){120}|(?:\b(?:not|else)\b[^;{}]{0,30}){120}/i;

/**
 * So long that it is data, or so deep that a parser would exhaust its stack: near its end V8 may
 * give up the whole process instead of throwing.
 */
function isOutOfHand(text: string): boolean {
  if (text.length > 20_000) return true;
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i] as string;
    if ('([{'.includes(char)) depth += 1;
    else if (')]}'.includes(char)) depth -= 1;
    if (depth > 100) return true;
  }
  return chain.test(text);
}

async function tried(checker: Awaited<Loading>, snippet: Snippet): Promise<Problem | undefined> {
  try {
    return await checker(snippet);
  } catch (error) {
    // It nests deeper than a parser can follow.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function reportProblem(
  report: Report,
  page: string,
  { block, code }: Snippet,
  problem: Problem,
): void {
  const { at, end = at + 1, message, help, unsure = false } = problem;
  const last = Math.max(0, code.text.length - 1);
  const start = sourceOffset(code, Math.min(at, last));
  if (isCounterExample(block, page, start)) return;
  const stop = sourceOffset(code, Math.min(Math.max(end - 1, at), last)) + 1;
  reportIn(report, block, { start, end: stop }, { message, help, unsure });
}
