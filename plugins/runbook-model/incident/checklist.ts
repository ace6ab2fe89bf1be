import { commanderRole } from './roles.ts';
import { reviewField, rootCauseField } from './stage.ts';
import { reachedAt, toldOfResolution } from './status.ts';
import type { IncidentView } from './types.ts';

/** What the log says of an item. Whoever shows it puts words to it. */
export type Because =
  | { code: Plain }
  | { code: 'commands'; severity: string; person: string }
  | { code: 'nobody'; severity: string }
  | { code: 'entries' | 'updates' | 'actions'; count: number };

type Plain =
  | 'acknowledged'
  | 'mitigated'
  | 'verified'
  | 'resolved'
  | 'told'
  | 'scheduled'
  | 'cause'
  | 'resolution';

/** What the log knows of one item of a checklist. */
export interface Knowledge {
  /** The item is done, as far as it can be known; else it is under way. */
  done: boolean;
  because: Because;
  time?: string;
}

type Reading = (view: IncidentView) => Knowledge | undefined;

const fact = (code: Plain, time: string | undefined): Knowledge | undefined =>
  time === undefined ? undefined : { done: true, because: { code }, time };

/** What an item asks for, by its words, and where the log tells of it. The first that fits counts. */
const readings: readonly (readonly [RegExp, Reading])[] = [
  [/^acknowledge\b/i, (view) => fact('acknowledged', reachedAt(view, 'acknowledged'))],
  [/^assess severity\b/i, assessed],
  [/^(begin|start)\b.*\btimeline\b/i, begun],
  [/\bmitigat/i, (view) => fact('mitigated', reachedAt(view, 'mitigated'))],
  [/\bstatus updates?\b/i, updated],
  [
    /^verify\b/i,
    (view) =>
      fact('verified', reachedAt(view, 'verified')) ??
      fact('resolved', reachedAt(view, 'resolved')),
  ],
  [/^communicate (the )?resolution\b/i, (view) => fact('told', toldOfResolution(view)?.time)],
  [/^document\b.*\broot cause\b/i, documented],
  [/^schedule\b.*\b(pir|review|post-?mortem)\b/i, (view) => edited(view, reviewField, 'scheduled')],
  [/^(identify action items|schedule follow-up actions)\b/i, (view) => acted(view, ['text'])],
  [/^assign owners and (deadlines|due dates)\b/i, (view) => acted(view, ['owner', 'due'])],
];

/**
 * What the log already knows of an item of a during or after checklist. Nothing, where its words
 * say nothing that a log could tell: those are left to the reader.
 */
export function knownOf(item: string, view: IncidentView): Knowledge | undefined {
  return readings.find(([words]) => words.test(item))?.[1](view);
}

function assessed({ declaration, severity, roles }: IncidentView): Knowledge | undefined {
  if (!declaration) return undefined;
  const commander = roles.get(commanderRole);
  const known = severity ?? '';
  if (!commander) {
    return { done: false, because: { code: 'nobody', severity: known }, time: declaration.time };
  }
  const { person, time } = commander;
  return { done: true, because: { code: 'commands', severity: known, person }, time };
}

function begun({ declaration, timeline }: IncidentView): Knowledge | undefined {
  const time = timeline[0]?.time;
  if (!declaration || time === undefined) return undefined;
  return { done: true, because: { code: 'entries', count: timeline.length }, time };
}

function updated(view: IncidentView): Knowledge | undefined {
  const { updates } = view;
  const last = updates.at(-1);
  if (!last) return undefined;
  const done = reachedAt(view, 'resolved') !== undefined;
  return { done, because: { code: 'updates', count: updates.length }, time: last.time };
}

function documented(view: IncidentView): Knowledge | undefined {
  const cause = edited(view, rootCauseField, 'cause');
  const resolution = edited(view, 'resolution', 'resolution');
  return resolution && cause ? resolution : cause && { ...cause, done: false };
}

function edited({ fields }: IncidentView, name: string, code: Plain): Knowledge | undefined {
  const edit = fields.get(name)?.current.at(-1);
  return edit && edit.value !== '' ? fact(code, edit.time) : undefined;
}

/** Whether the action items have these parts; under way if only some of them do. */
function acted({ fields }: IncidentView, parts: readonly string[]): Knowledge | undefined {
  const partOf = (id: string, part: string) => fields.get(`actions/${id}/${part}`)?.value ?? '';
  const ids = [...fields.keys()].flatMap(
    (name) => /^actions\/([^/]+)\/text$/.exec(name)?.[1] ?? [],
  );
  const items = ids.filter((id) => partOf(id, 'text') !== '' && partOf(id, 'removed') === '');
  const whole = items.filter((id) => parts.every((part) => partOf(id, part) !== ''));
  if (whole.length === 0) return undefined;
  const because = { code: 'actions', count: whole.length } as const;
  return { done: whole.length === items.length, because };
}
