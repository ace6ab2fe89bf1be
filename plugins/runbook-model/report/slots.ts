/**
 * What a template can ask for. A `word` stands inside a line; a `block` is a table, a list or
 * several paragraphs and has a line of its own.
 */
export const slots = {
  title: { kind: 'word', holds: 'what the incident is called' },
  id: { kind: 'word', holds: 'its number, INC-YYYYMMDD-NNN' },
  service: { kind: 'word', holds: 'the name of the service' },
  severity: { kind: 'word', holds: 'its severity, as it was at the end' },
  status: { kind: 'word', holds: 'how far it is: open, mitigated, resolved …' },
  commander: { kind: 'word', holds: 'who had the role of Incident Commander' },
  started: { kind: 'word', holds: 'when it began' },
  acknowledged: { kind: 'word', holds: 'when it was acknowledged' },
  mitigated: { kind: 'word', holds: 'when it was mitigated' },
  resolved: { kind: 'word', holds: 'when it was resolved' },
  duration: { kind: 'word', holds: 'from its beginning until it was resolved' },
  'affected-users': { kind: 'word', holds: 'who was affected, as written in the report' },
  'affected-services': { kind: 'word', holds: 'what was affected, as written in the report' },
  'data-loss': { kind: 'word', holds: 'what was lost, as written in the report' },
  timeline: { kind: 'block', holds: 'the table of what happened when' },
  'root-cause': { kind: 'block', holds: 'paragraphs, as written in the report' },
  resolution: {
    kind: 'block',
    holds: 'a numbered list, as written, else the steps that were done',
  },
  actions: { kind: 'block', holds: 'the action items as tasks, each with owner and due date' },
  lessons: { kind: 'block', holds: 'a list, as written in the report' },
  'review-1': { kind: 'block', holds: 'notes of the first part of the review' },
  'review-2': { kind: 'block', holds: 'notes of the second part' },
  'review-3': { kind: 'block', holds: 'notes of the third part' },
  'review-4': { kind: 'block', holds: 'notes of the fourth part' },
  'review-5': { kind: 'block', holds: 'notes of the fifth part' },
  'review-6': { kind: 'block', holds: 'notes of the sixth part' },
  'review-7': { kind: 'block', holds: 'notes of the seventh part' },
  'review-8': { kind: 'block', holds: 'notes of the eighth part' },
  'review-9': { kind: 'block', holds: 'notes of the ninth part' },
} as const satisfies Record<string, { kind: 'word' | 'block'; holds: string }>;

export type SlotName = keyof typeof slots;
type OfKind<K> = { [S in SlotName]: (typeof slots)[S]['kind'] extends K ? S : never }[SlotName];
export type WordSlot = OfKind<'word'>;
export type BlockSlot = OfKind<'block'>;

export const slotNames = Object.keys(slots) as readonly SlotName[];

export function isSlot(name: string): name is SlotName {
  return Object.hasOwn(slots, name);
}

export function isBlock(name: SlotName): name is BlockSlot {
  return slots[name].kind === 'block';
}
