import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { seeded } from '../../e2e/support/random.ts';
import type { Question } from '../search/questions.ts';
import { type Pattern, patterns, renamed, titleOf } from './names.ts';
import { playbookText, questionsOf, type Subject, slugOf } from './playbook.ts';
import { type PoolStep, stepsOf } from './pool.ts';
import { failures, parts, services } from './words.ts';

/** How large the site is to be. */
export interface Size {
  services: number;
  /** Playbooks of each. */
  playbooks: number;
}

const stepsOfPlaybook = 8;
const severities: Readonly<Record<Pattern, readonly string[]>> = {
  'lcbp3-dms': ['P0', 'P1', 'P2', 'P3'],
  quicprochat: ['P1', 'P2', 'P3'],
};

/**
 * Writes the pages of a large site: those of this one as they are, and made-up playbooks until each
 * service has its number of them. They are put together from the steps of this site's own pages,
 * under other names and with other explanations; the same every time.
 *
 * @param docs the folder of this site's pages
 * @param out an empty folder
 * @returns questions that pages of it answer
 */
export function generateDocs(docs: string, out: string, size: Size): Question[] {
  cpSync(docs, out, { recursive: true });
  const random = seeded(1);
  const all = [...patterns, ...services].slice(0, size.services).map((service, i) => {
    const pattern = patterns[i % patterns.length] as Pattern;
    const written = (patterns as string[]).includes(service) ? playbooksIn(docs, service) : 0;
    return { service, pattern, subjects: subjectsOf(service, size.playbooks - written, random) };
  });
  const pools = Object.fromEntries(patterns.map((name) => [name, stepsOf(path.join(docs, name))]));
  for (const [i, { service, pattern, subjects }] of all.entries()) {
    const folder = path.join(out, service);
    if (!(patterns as string[]).includes(service)) writeService(docs, folder, pattern, service);
    const others = all[(i + 1) % all.length]?.subjects ?? [];
    for (const [place, subject] of subjects.entries()) {
      const scale = severities[pattern];
      const steps = shuffled(pools[pattern] ?? [], random).slice(0, stepsOfPlaybook);
      const text = playbookText(
        subject,
        scale[place % scale.length] ?? '',
        steps.map((step) => named(step, pattern, service)),
        [subjects[(place + 1) % subjects.length], others[place % others.length]].filter(isThere),
        random,
      );
      writeFileSync(path.join(folder, `${slugOf(subject)}.md`), text);
    }
  }
  return all.flatMap(({ subjects }) => subjects.slice(0, 2).flatMap(questionsOf));
}

function subjectsOf(service: string, count: number, random: () => number): Subject[] {
  const every = parts.flatMap((part) => failures.map((failure) => ({ service, part, failure })));
  return shuffled(every, random)
    .slice(0, count)
    .map((subject) => ({ ...subject, number: Math.floor(random() * 90_000) + 10_000 }));
}

function playbooksIn(docs: string, service: string): number {
  const folder = path.join(docs, service);
  const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return pages.filter((name) => /^severity:/m.test(readFileSync(path.join(folder, name), 'utf8')))
    .length;
}

function writeService(docs: string, folder: string, pattern: Pattern, service: string): void {
  mkdirSync(folder);
  const description = readFileSync(path.join(docs, pattern, 'service.yml'), 'utf8');
  const text = renamed(description, pattern, service)
    .replace(/^name: .*$/m, `name: ${titleOf(service)}`)
    .replace(/^report_template:.*$/m, '');
  writeFileSync(path.join(folder, 'service.yml'), text);
  const page = `---
title: ${titleOf(service)}
description: What to know of ${service} before an incident.
sidebar_position: 1
---

Everybody who is on call for ${service} reads this page first.

::severities
`;
  writeFileSync(path.join(folder, 'index.md'), page);
}

function named({ title, lines }: PoolStep, pattern: Pattern, service: string): PoolStep {
  if (pattern === service) return { title, lines };
  const other = (text: string) => renamed(text, pattern, service);
  return { title: other(title), lines: lines.map(other) };
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => [random(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
}
