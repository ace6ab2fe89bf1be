import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';

/** As much of an event as the tests look at. */
export interface LogEvent {
  id: string;
  incident: string;
  type: string;
  [field: string]: unknown;
}

const prefix = 'handrail:1:event:';
const fixtures = path.resolve(import.meta.dirname, '../../plugins/runbook-model/report/fixtures');

/** The log of a fixture of the report: `sample`. */
export async function logOf(name: string): Promise<LogEvent[]> {
  return JSON.parse(await readFile(path.join(fixtures, name, 'log.json'), 'utf8')).events;
}

/** The report a fixture's log comes to. */
export function goldenReport(name: string): Promise<string> {
  return readFile(path.join(fixtures, name, 'report.md'), 'utf8');
}

/** Puts a log into the browser's storage before a page of the site is opened. */
export async function plantLog(
  page: Page,
  events: readonly LogEvent[],
  site = inject('site').url,
): Promise<void> {
  await page.goto(`${site}404.html`);
  const entries = events.map((event) => [
    `${prefix}${event.incident}:${event.id}`,
    JSON.stringify(event),
  ]);
  await page.evaluate((all) => {
    for (const [key = '', text = ''] of all) localStorage.setItem(key, text);
  }, entries);
}

/** The log in the browser's storage, oldest first. */
export async function storedLog(page: Page): Promise<LogEvent[]> {
  const texts = await page.evaluate(
    (start) =>
      Object.entries(localStorage)
        .filter(([key]) => key.startsWith(start))
        .map(([, text]) => text as string),
    prefix,
  );
  return texts.map((text) => JSON.parse(text) as LogEvent).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** An edit of the root cause that saw no other, to be added to a log; `n` orders several. */
export function rootCause(
  log: readonly LogEvent[],
  n: number,
  value: string,
  by: string,
): LogEvent {
  return {
    v: 1,
    id: `01KC000000000000000000${n}`,
    incident: `${log[0]?.incident}`,
    at: '2025-12-01T16:00:00.000Z',
    by,
    type: 'field',
    name: 'root-cause',
    value,
    replaces: [],
  };
}
