type Point = readonly [x: number, y: number];

/** How far a line may stray, in pixels, without anybody seeing it. */
const unseen = 0.15;

const numbers = /-?\d*\.?\d+(?:e-?\d+)?/g;

/** The numbers in a text with as many digits as can be seen. */
export function rounded(text: string, digits = 1): string {
  return text.replace(numbers, (number) => String(Number(Number(number).toFixed(digits)) + 0));
}

/**
 * The same line in fewer words. Mermaid's pencil draws an outline in hundreds of curves, most of
 * them straight and half a pixel long, and begins each where the one before has ended.
 *
 * @param d a path of the commands M, L, C and Z; any other comes back with rounded numbers
 */
export function shortPath(d: string): string {
  const parts = [...d.matchAll(/([a-df-z])([^a-df-z]*)/gi)].map(([, name = '', rest = '']) => ({
    name,
    points: pairs((rest.match(numbers) ?? []).map(Number)),
  }));
  const isPlain = parts.every(({ name, points }) => lengths[name] === points.length);
  if (!isPlain) return rounded(d, 2);

  let written = '';
  let straight: Point[] = [];
  const write = (name: string, points: readonly Point[]) => {
    written += rounded(`${name}${points.join(' ')}`);
  };
  const writeStraight = () => {
    for (const point of thinned(straight).slice(1)) write('L', [point]);
    straight = straight.slice(-1);
  };
  for (const { name, points } of parts) {
    const [at] = straight.slice(-1);
    const [to] = points.slice(-1);
    // A pen put down where it is.
    if (name === 'M' && at && to && distance(at, to) < unseen) continue;
    if (name !== 'M' && at && to && points.every((point) => strays(point, at, to) < unseen)) {
      straight.push(to);
      continue;
    }
    writeStraight();
    write(name, points);
    straight = to ? [to] : [];
  }
  writeStraight();
  return written;
}

/** How many points a command takes. */
const lengths: Readonly<Record<string, number>> = { M: 1, L: 1, C: 3, Z: 0 };

/** The points of a line without those it passes through anyway (Ramer, Douglas and Peucker). */
function thinned(points: readonly Point[]): readonly Point[] {
  const [from] = points;
  const [to] = points.slice(-1);
  if (!from || !to || points.length < 3) return points;
  const away = points.map((point) => strays(point, from, to));
  const furthest = Math.max(...away);
  if (furthest < unseen) return [from, to];
  const at = away.indexOf(furthest);
  return [...thinned(points.slice(0, at + 1)), ...thinned(points.slice(at)).slice(1)];
}

function pairs(values: readonly number[]): Point[] {
  return values.flatMap((x, i) => (i % 2 === 0 ? [[x, values[i + 1] ?? 0] as const] : []));
}

/** How far a point is from the straight line between two others. */
function strays(point: Point, from: Point, to: Point): number {
  const length = distance(from, to);
  if (length === 0) return distance(point, from);
  const [[px, py], [ax, ay], [bx, by]] = [point, from, to];
  const along = ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / length ** 2;
  const t = Math.max(0, Math.min(1, along));
  return distance(point, [ax + t * (bx - ax), ay + t * (by - ay)]);
}

function distance([ax, ay]: Point, [bx, by]: Point): number {
  return Math.hypot(bx - ax, by - ay);
}
