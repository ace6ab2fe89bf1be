import { closestMatch } from 'leven';
import type { Code } from 'mdast';
import { expectationAttributes } from 'runbook-model';
import { type FenceAttribute, fenceAttributes, shellLanguages } from './vocabulary.ts';

/** What the info string of a fence says of its commands. */
export interface FenceMeta {
  attributes: Partial<Record<FenceAttribute, string>>;
  problems: string[];
}

/** True for a fenced block that holds commands. */
export function isShellFence(node: { type: string; lang?: string | null }): node is Code {
  return node.type === 'code' && shellLanguages.includes(node.lang?.toLowerCase() ?? '');
}

const attribute = /(?<=^|\s)([A-Za-z][\w-]*)=(?:"([^"]*)"|'([^']*)'|(\S+))/g;

/**
 * Reads `expect="PONG" on="the NAS"` from a fence's meta. Words of other tools (`title="x"`,
 * `{1,3}`, `showLineNumbers`) are left alone: the info string is shared ground, so only what is
 * nearly one of ours is reported.
 */
export function readFenceMeta(meta: string | null | undefined): FenceMeta {
  const attributes: FenceMeta['attributes'] = {};
  const problems: string[] = [];
  if (!meta) return { attributes, problems };
  for (const [, key = '', double, single, bare] of meta.matchAll(attribute)) {
    const value = double ?? single ?? bare ?? '';
    if (isFenceAttribute(key)) {
      if (/^["']/.test(bare ?? '')) problems.push(`The quote after ${key}= is not closed.`);
      if (key in attributes) problems.push(`The fence says ${key}= twice.`);
      if (key === 'effect' && value !== 'read' && value !== 'change') {
        problems.push(`effect="${value}" should be effect="read" or effect="change".`);
      }
      attributes[key] = value;
      continue;
    }
    const nearest = key.length > 3 && nearestAttribute(key);
    if (nearest) {
      problems.push(`Unknown fence attribute "${key}". Did you mean ${nearest}?`);
    }
  }
  return { attributes, problems };
}

// `title` and the like: the same few words of other tools stand in the fences of many pages.
const nearestTo = new Map<string, string | undefined>();

function nearestAttribute(key: string): string | undefined {
  if (nearestTo.size > 1000) nearestTo.clear();
  if (!nearestTo.has(key)) {
    nearestTo.set(key, closestMatch(key, [...fenceAttributes], { maxDistance: 2 }));
  }
  return nearestTo.get(key);
}

/** A fence's meta without what it says to drills: nobody sees that, so no step changes with it. */
export function shownMeta(meta: string | null | undefined): string | null | undefined {
  if (!meta) return meta;
  const shown = meta.replace(attribute, (written, key: string) =>
    (expectationAttributes as readonly string[]).includes(key) ? '' : written,
  );
  return shown === meta ? meta : shown.replace(/ {2,}/g, ' ').trim() || null;
}

/** What is wrong with a fence that holds no commands: it can say nothing of them. */
export function plainFenceProblems({ meta }: Code): string[] {
  return Object.keys(readFenceMeta(meta).attributes).map(
    (key) =>
      `${key}= belongs to a fence of commands: ${shellLanguages.join(', ')}. This one is none, so nobody would see it.`,
  );
}

function isFenceAttribute(key: string): key is FenceAttribute {
  return (fenceAttributes as readonly string[]).includes(key);
}
