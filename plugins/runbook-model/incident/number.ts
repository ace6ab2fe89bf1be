import { numberPattern } from '../event.ts';
import type { IncidentView } from './types.ts';

const numberOf = (day: string, place: number) => `INC-${day}-${String(place).padStart(3, '0')}`;

/** The last place a day has, see `numberPattern`: what is declared under a later one is no event. */
const lastPlace = 999_999;

/**
 * The number for an incident that is declared now: the one after the last of its UTC day. Where
 * somebody handed over the last that a day has, the first that nobody has.
 *
 * @param known every number that was ever given, also those that were taken back
 */
export function nextNumber(known: Iterable<string>, now: number): string {
  const day = new Date(now).toISOString().slice(0, 10).replaceAll('-', '');
  const taken = new Set<number>();
  let last = 0;
  for (const number of known) {
    const [, ofDay, place] = numberPattern.exec(number) ?? [];
    if (ofDay !== day) continue;
    taken.add(Number(place));
    last = Math.max(last, Number(place));
  }
  let place = last < lastPlace ? last + 1 : 1;
  while (taken.has(place)) place += 1;
  return numberOf(day, place);
}

/**
 * What each declared incident is called, by its record's id. Where a merge brought two of one
 * number together, the one declared earlier keeps it and the other gets the next of that day that
 * nobody has. Which record is looked at first plays no part.
 */
export function numbersOf(
  records: Iterable<Pick<IncidentView, 'id' | 'declaration'>>,
): ReadonlyMap<string, string> {
  const declared = [...records]
    .flatMap(({ id, declaration }) => (declaration ? [{ id, declaration }] : []))
    .sort((a, b) => (a.declaration.id < b.declaration.id ? -1 : 1));
  const taken = new Set(declared.map(({ declaration }) => declaration.number));
  const freeAfter = createSearch(taken);
  const kept = new Set<string>();
  const numbers = new Map<string, string>();
  for (const { id, declaration } of declared) {
    let { number } = declaration;
    if (kept.has(number)) {
      const [, day = '', place] = numberPattern.exec(number) ?? [];
      number = freeAfter(day, Number(place));
    }
    kept.add(declaration.number);
    taken.add(number);
    numbers.set(id, number);
  }
  return numbers;
}

/**
 * Finds the first number after one that nobody has. Where a search went past many that are taken,
 * the next one does not look at them again: thousands may have come in under one number.
 */
function createSearch(taken: ReadonlySet<string>): (day: string, place: number) => string {
  const jumps = new Map<string, number>();
  return (day, place) => {
    const passed: string[] = [];
    let next = place + 1;
    for (let number = numberOf(day, next); taken.has(number); number = numberOf(day, next)) {
      passed.push(number);
      next = jumps.get(number) ?? next + 1;
    }
    for (const number of passed) jumps.set(number, next);
    return numberOf(day, next);
  };
}
