import type { IncidentView } from '../incident/types.ts';

/** One thing to be done after the incident. */
export interface ActionItem {
  /** The ULID in the names of its fields. */
  readonly id: string;
  readonly text: string;
  readonly owner: string;
  /** A date, or words: "Next Sprint". */
  readonly due: string;
  readonly done: boolean;
}

export const actionParts = ['text', 'owner', 'due', 'done', 'removed'] as const;
export type ActionPart = (typeof actionParts)[number];

/** What a field holds that is a yes: the others are a no. */
export const yes = 'yes';

/** The name of the field of one part of an action item. */
export function actionField(id: string, part: ActionPart): string {
  return `actions/${id}/${part}`;
}

/** The id of the action item a field belongs to, if it belongs to one. */
export function actionIn(name: string): string | undefined {
  return /^actions\/([0-9A-Z]{26})\/(?:text|owner|due|done|removed)$/.exec(name)?.[1];
}

/** The action items that were not removed, in the order they were added. */
export function actionsOf({ fields }: Pick<IncidentView, 'fields'>): ActionItem[] {
  const ids = new Set([...fields.keys()].flatMap((name) => actionIn(name) ?? []));
  const held = (id: string, part: ActionPart) => fields.get(actionField(id, part))?.value ?? '';
  return [...ids]
    .sort()
    .filter((id) => held(id, 'removed') !== yes)
    .map((id) => ({
      id,
      text: held(id, 'text'),
      owner: held(id, 'owner'),
      due: held(id, 'due'),
      done: held(id, 'done') === yes,
    }));
}
