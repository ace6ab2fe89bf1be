import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * The drawings of a folder, by the hash of the diagram's text, which is the name of the file.
 *
 * @param drawingsDir a folder that may be missing: nothing is drawn yet then
 */
export function drawingsIn(drawingsDir: string | undefined): Map<string, string> {
  if (drawingsDir === undefined || !existsSync(drawingsDir)) return new Map();
  const files = readdirSync(drawingsDir).filter((name) => name.endsWith('.svg'));
  return new Map(
    files
      .sort()
      .map((name) => [basename(name, '.svg'), readFileSync(join(drawingsDir, name), 'utf8')]),
  );
}

/** Whether there is a drawing of the diagram with this hash. */
export function isDrawn(drawingsDir: string | undefined, hash: string): boolean {
  return drawingsDir !== undefined && existsSync(join(drawingsDir, `${hash}.svg`));
}
