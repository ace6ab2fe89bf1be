import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Service, serviceSchema } from 'runbook-model';
import { readYaml } from './yaml.ts';

/** A service as found on disk. */
export interface ServiceFile {
  /** The folder's name. */
  id: string;
  /** Path of its `service.yml`. */
  path: string;
  service: Service;
}

/** All that is wrong with one `service.yml`, one line each, with file and line. */
export class ServiceError extends Error {
  override name = 'ServiceError';

  constructor(message: string) {
    super(message);
    // Whoever prints it prints the stack, and the calls in it are none of the author's business.
    this.stack = `${this.name}:\n${message}`;
  }
}

/**
 * Reads the `service.yml` of every folder directly below `docsDir`, sorted by folder.
 *
 * @throws ServiceError naming file, line, what was found and what was expected
 */
export function loadServices(docsDir: string): ServiceFile[] {
  return readdirSync(docsDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ id: name, path: join(docsDir, name, 'service.yml') }))
    .filter(({ path }) => existsSync(path))
    .map(({ id, path }) => {
      const text = readFileSync(path, 'utf8');
      return { id, path, service: parseService(text, relative(process.cwd(), path)) };
    })
    .sort((a, b) => a.id.localeCompare(b.id));
}

/**
 * Validates the text of one `service.yml`.
 *
 * @param path as the file is to be called in messages
 * @throws ServiceError as {@link loadServices}
 */
export function parseService(text: string, path: string): Service {
  const expected = 'A service was expected: name, description, severities and more.';
  const read = readYaml(text, serviceSchema, expected);
  if ('value' in read) return read.value;
  throw new ServiceError(
    read.problems.map(({ line, message }) => `${path}:${line}: ${message}`).join('\n'),
  );
}
