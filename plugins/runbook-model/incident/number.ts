import { numberPattern } from '../event.ts';
import type { IncidentView } from './types.ts';

const numberOf = (day: string, place: number) => `INC-${day}-${String(place).padStart(3, '0')}`;

/**
 * The number for an incident that is declared now: the one after the last of its UTC day.
 *
 * @param known every number that was ever given, also those that were taken back
 */
export function nextNumber(known: Iterable<string>, now: number): string {
  const day = new Date(now).toISOString().slice(0, 10).replaceAll('-', '');
  let last = 0;
  for (const number of known) {
    const [, ofDay, place] = numberPattern.exec(number) ?? [];
    if (ofDay === day) last = Math.max(last, Number(place));
  }
  return numberOf(day, last + 1);
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
  const kept = new Set<string>();
  const numbers = new Map<string, string>();
  for (const { id, declaration } of declared) {
    let { number } = declaration;
    if (kept.has(number)) {
      const [, day = '', place] = numberPattern.exec(number) ?? [];
      for (let next = Number(place) + 1; taken.has(number); next += 1) number = numberOf(day, next);
    }
    kept.add(declaration.number);
    taken.add(number);
    numbers.set(id, number);
  }
  return numbers;
}
