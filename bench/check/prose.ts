import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { seeded } from '../../e2e/support/random.ts';
import { type Harvest, harvest } from './harvest.ts';

/** Characters of the middle page, and how far the others are from it: one in 200 has 60,000. */
const size = { median: 7000, spread: 0.83, most: 90_000 };

/** After how many characters of prose a block comes: most pages have none, a few have most. */
const everies = [
  { share: 0.15, every: 1100 },
  { share: 0.3, every: 6000 },
];

type Random = () => number;

/**
 * Pages as long and as wordy as those that other people write: the middle one has 7,000 characters,
 * few have 60,000, and more than half have no block. The words are those of this site's own pages,
 * in an order drawn by lot, always the same.
 */
export function writeProse(folder: string, count: number): void {
  const random = seeded(1);
  const from = harvest();
  for (let page = 0; page < count; page += 1) {
    const file = path.join(folder, fileOf(page));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, pageOf({ page, count, from, random }));
  }
}

const fileOf = (page: number) => `part-${Math.floor(page / 20)}/page-${page}.md`;

interface Draw {
  page: number;
  count: number;
  from: Harvest;
  random: Random;
}

function pageOf(draw: Draw): string {
  const { page, from, random } = draw;
  const target = Math.min(size.median * Math.exp(size.spread * normal(random)), size.most);
  const every = everyOf(random());
  let text = `# Page ${page}\n`;
  let next = every;
  for (let part = 1; text.length < target; part += 1) {
    text += `\n## Part ${part}\n`;
    for (let left = 2 + below(random, 5); left > 0; left -= 1) {
      text += `\n${linked(pick(from.prose, random), draw)}\n`;
      if (text.length < next) continue;
      next = text.length + every;
      // No two blocks are the same, so that nobody can do with having read one of them.
      text += `\n${pick(from.blocks, random).replace('\n', `\n# ${page}.${part}.${left}\n`)}\n`;
    }
  }
  return text;
}

function everyOf(lot: number): number {
  let sum = 0;
  for (const { share, every } of everies) {
    sum += share;
    if (lot < sum) return every;
  }
  return Number.POSITIVE_INFINITY;
}

/** The links of another page lead nowhere from this one: most now lead to other sites. */
function linked(chunk: string, { page, count, random }: Draw): string {
  return chunk.replace(/\]\([^)\n]*\)/g, () => {
    if (random() < 0.6) return `](https://example.org/pages/${below(random, count)})`;
    const other = Math.min(count - 1, page - (page % 20) + below(random, 20));
    return `](../${fileOf(other)}${random() < 0.5 ? '#part-1' : ''})`;
  });
}

const below = (random: Random, limit: number) => Math.floor(random() * limit);

const pick = (from: readonly string[], random: Random) => from[below(random, from.length)] ?? '';

/** A number of the normal distribution (Box and Muller). */
const normal = (random: Random) =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
