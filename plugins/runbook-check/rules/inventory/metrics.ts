import type { Arg } from 'remark-runbook';
import { metricsIn } from '../../inventory/promql.ts';
import { grepOf, hasOption, innermost, isCall, wordsOfCall } from '../../shell/ask.ts';
import { type Stage, spanOf } from '../../shell/collect.ts';

/** A metric, or a pattern of metrics, that a command looks for. */
export interface Wanted {
  name: string;
  arg: Arg;
  /** Offsets of the block. */
  start: number;
  end: number;
}

/** What runtimes, hosts and exporters bring: nobody lists them as metrics of a service. */
const common =
  /^(?:process|go|python|jvm|nodejs|node|kube|container|promhttp|prometheus|scrape|machine|windows|cadvisor|probe|alertmanager)_|^(?:up|ALERTS|ALERTS_FOR_STATE)$/;

/** What a histogram, a summary or a counter adds to its name. */
const ending = /_(?:bucket|sum|count|total|created)$/;

/** Whether a service that lists these metrics exports what is asked for. */
export function isExported(name: string, known: readonly string[], part: boolean): boolean {
  if (common.test(name)) return true;
  const bare = (text: string) => text.replace(ending, '');
  return known.some(
    (one) => one === name || bare(one) === bare(name) || (part && one.includes(name)),
  );
}

/** What is grepped from an answer of `/metrics`. A part of a name is as good as a name. */
export function greppedMetrics(stage: Stage): Wanted[] {
  const link = innermost(stage);
  if (!link || !isCall(link, 'curl', 'wget')) return [];
  if (!wordsOfCall(link).some((word) => /\/metrics(?:[?#]|$)/.test(word))) return [];
  const stages = stage.pipe?.stages ?? [];
  return stages.slice(stages.indexOf(stage) + 1).flatMap((one) => {
    const grep = grepOf(one);
    if (!grep || hasOption(grep.link, 'v', '--invert-match')) return [];
    return wordsIn(grep.pattern);
  });
}

/** The alternatives of a pattern that can be nothing but names of metrics, or parts of them. */
function wordsIn(arg: Arg): Wanted[] {
  const { start } = spanOf(arg);
  return [
    ...arg.value.text.matchAll(/(?<![\w.*+[\]\\-])[a-z][a-z\d:]*_[\w:]*(?![\w.*+?[\]-])/g),
  ].map(({ 0: name, index }) => ({
    name,
    arg,
    start: arg.value.at[index] ?? start,
    end: (arg.value.at[index + name.length - 1] ?? start) + 1,
  }));
}

/** What a query in the words of a command asks for: `query=rate(x[5m])`, `promtool query instant`. */
export function queriedMetrics(stage: Stage): Wanted[] {
  const link = innermost(stage);
  if (!link) return [];
  const words = isCall(link, 'curl')
    ? link.args
    : isCall(link, 'promtool')
      ? link.call.operands
      : [];
  return words.flatMap((arg) => {
    const { text } = arg.value;
    const query = isCall(link, 'curl') ? /^query=([^&%]+)$/.exec(text)?.[1] : text;
    if (!query || !/[({[]|^[a-z]\w*_\w+$/.test(query)) return [];
    return metricsIn(query).map((name) => ({ name, arg, ...spanOf(arg) }));
  });
}
