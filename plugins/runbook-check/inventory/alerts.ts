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

export interface AlertRules {
  alerts: Alert[];
  /** What the expressions ask for, and what recording rules make. */
  metrics: Set<string>;
}

/** Reads rules as Prometheus takes them, or wrapped as the object that an operator takes. */
export function readAlertRules(source: Declared): AlertRules {
  const found: AlertRules = { alerts: [], metrics: new Set() };
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

function add({ alerts, metrics }: AlertRules, source: Declared, rule: YAMLMap): void {
  const record = textOf(rule.get('record', true));
  if (record) metrics.add(record);
  for (const metric of metricsIn(textOf(rule.get('expr', true)) ?? '')) metrics.add(metric);
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
