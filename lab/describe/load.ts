import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { didYouMean, readYaml } from 'remark-runbook';
import { type Lab, labSchema } from './schema.ts';

/** Something that whoever called must mend; printed without a stack. */
export class LabError extends Error {
  override name = 'LabError';
}

/**
 * The description of a service's lab.
 *
 * @param folder that holds the descriptions, one `<service>.yml` each
 * @throws LabError naming file, line, what was found and what was expected
 */
export function loadLab(folder: string, service: string): Lab {
  const path = join(folder, `${service}.yml`);
  if (!existsSync(path)) {
    throw new LabError(`There is no lab "${service}". ${didYouMean(service, labs(folder))}`);
  }
  return parseLab(readFileSync(path, 'utf8'), `lab/${service}.yml`);
}

/** The services that have a lab. */
export function labs(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yml'))
    .map((name) => name.slice(0, -4))
    .sort();
}

/**
 * Validates the text of one description.
 *
 * @param path as the file is to be called in messages
 * @throws LabError as {@link loadLab}
 */
export function parseLab(text: string, path: string): Lab {
  const read = readYaml(
    text,
    labSchema,
    'A lab was expected: description, containers, drills and more.',
  );
  const problems =
    'problems' in read
      ? read.problems.map(({ line, message }) => `${path}:${line}: ${message}`)
      : unknownNames(read.value, path);
  if (problems.length > 0) throw new LabError(problems.join('\n'));
  return (read as { value: Lab }).value;
}

/** `{{name}}` of a secret that is not declared. */
function unknownNames(lab: Lab, path: string): string[] {
  const used = new Set(
    [...JSON.stringify(lab).matchAll(/\{\{([\w-]+)\}\}/g)].map(([, name]) => name ?? ''),
  );
  return [...used]
    .filter((name) => !lab.secrets.includes(name))
    .map(
      (name) => `${path}: {{${name}}} is no secret of this lab. ${didYouMean(name, lab.secrets)}`,
    );
}

/** New secrets, put where their names stand. No two labs ever have the same. */
export function withSecrets(lab: Lab): Lab {
  const secrets = new Map(lab.secrets.map((name) => [name, randomBytes(18).toString('base64url')]));
  const fill = (node: unknown): unknown => {
    if (typeof node === 'string') {
      return node.replace(/\{\{([\w-]+)\}\}/g, (all, name: string) => secrets.get(name) ?? all);
    }
    if (Array.isArray(node)) return node.map(fill);
    if (node === null || typeof node !== 'object') return node;
    return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, fill(child)]));
  };
  return fill(lab) as Lab;
}
