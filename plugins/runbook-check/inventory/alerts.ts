import { isMap, isScalar, isSeq, type Scalar, type YAMLMap } from 'yaml';
import type { Declared } from './file.ts';
import { metricsIn } from './promql.ts';

/** A stretch of a rules file. */
export interface Span {
  text: string;
  start: number;
  end: number;
}

/** An alert of Prometheus. */
export interface Alert {
  source: Declared;
  name: Span;
  /** Its annotation `runbook_url`, in older rules `runbook`; empty ones left out. */
  url: Span | undefined;
  /** Made to fire always, or to silence others: nobody is called. */
  calls: boolean;
}

/** A metric in an expression, with its place in the file. */
export interface Asked {
  source: Declared;
  name: string;
  start: number;
  end: number;
}

export interface AlertRules {
  alerts: Alert[];
  /** What recording rules make. */
  recorded: string[];
  /** What expressions ask for, each metric once for each expression. */
  asked: Asked[];
}

/** Reads rules as Prometheus takes them, or wrapped as the object that an operator takes. */
export function readAlertRules(source: Declared): AlertRules {
  const found: AlertRules = { alerts: [], recorded: [], asked: [] };
  for (const { contents } of source.documents) {
    const root = isMap(contents) ? contents : undefined;
    const spec = root?.get('spec', true);
    const groups =
      root?.get('groups', true) ?? (isMap(spec) ? spec.get('groups', true) : undefined);
    for (const group of mapsOf(groups)) {
      for (const rule of mapsOf(group.get('rules', true))) add(found, source, rule);
    }
  }
  return found;
}

function add({ alerts, recorded, asked }: AlertRules, source: Declared, rule: YAMLMap): void {
  const record = textOf(rule.get('record', true));
  if (record) recorded.push(record);
  asked.push(...askedIn(rule.get('expr', true), source));
  const name = spanOf(rule.get('alert', true));
  if (!name) return;
  const annotations = rule.get('annotations', true);
  const labels = rule.get('labels', true);
  const severity = isMap(labels) ? textOf(labels.get('severity', true)) : undefined;
  const url = isMap(annotations)
    ? spanOf(annotations.get('runbook_url', true) ?? annotations.get('runbook', true))
    : undefined;
  const calls = severity !== 'none' && name.text !== 'Watchdog' && name.text !== 'InfoInhibitor';
  alerts.push({ source, name, url: url?.text.trim() ? url : undefined, calls });
}

function askedIn(expression: unknown, source: Declared): Asked[] {
  if (!isScalar(expression) || !expression.range) return [];
  const [from, to] = expression.range;
  const written = source.text.slice(from, to);
  return metricsIn(textOf(expression) ?? '').map((name) => {
    const at = written.search(new RegExp(`(?<![\\w:])${name}(?![\\w:])`));
    const start = from + Math.max(0, at);
    return { source, name, start, end: start + (at < 0 ? 1 : name.length) };
  });
}

const mapsOf = (node: unknown): YAMLMap[] => (isSeq(node) ? node.items.filter(isMap) : []);

const textOf = (node: unknown): string | undefined => (isScalar(node) ? shown(node) : undefined);

const shown = ({ value }: Scalar) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

/** A value with its place, quotes left out. */
function spanOf(node: unknown): Span | undefined {
  const text = textOf(node);
  if (text === undefined || !isScalar(node) || !node.range) return undefined;
  const quotes = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0;
  return { text, start: node.range[0] + quotes, end: node.range[1] - quotes };
}
