import { translate } from '@docusaurus/Translate';
import { commanderRole, reviewField } from 'runbook-model/incident';
import { actionsOf, type ReportTemplate, resolutionOf, type SlotName } from 'runbook-model/report';
import type { Report } from './use-report.ts';

/** One field of the form. */
export interface FormPart {
  /** The name its edits have in the log. */
  name: string;
  label: string;
  /** A field of several lines; each line is an item where `list` says so. */
  lines?: boolean;
  hint?: string;
}

/** A field that fills a slot of the same name. */
interface SlotPart extends FormPart {
  name: SlotName;
}

const words: readonly SlotPart[] = [
  {
    name: 'title',
    label: translate({ id: 'runbook.declare.title', message: 'Title' }),
    hint: translate({ id: 'runbook.field.titleHint', message: 'What happened, in a few words.' }),
  },
  {
    name: 'affected-users',
    label: translate({ id: 'runbook.field.users', message: 'Affected users' }),
  },
  {
    name: 'affected-services',
    label: translate({ id: 'runbook.field.services', message: 'Affected services' }),
  },
  { name: 'data-loss', label: translate({ id: 'runbook.field.loss', message: 'Data loss' }) },
];

const blocks: readonly SlotPart[] = [
  {
    name: 'root-cause',
    label: translate({ id: 'runbook.field.cause', message: 'Root cause' }),
    lines: true,
    hint: translate({
      id: 'runbook.field.causeHint',
      message: 'The metrics find repeated incidents by it. An empty line begins a new paragraph.',
    }),
  },
  {
    name: 'resolution',
    label: translate({ id: 'runbook.field.resolution', message: 'Resolution' }),
    lines: true,
    hint: translate({
      id: 'runbook.field.resolutionHint',
      message: 'One step a line. While you leave it alone, it has the steps that were done.',
    }),
  },
];

const lessons: SlotPart = {
  name: 'lessons',
  label: translate({ id: 'runbook.field.lessons', message: 'Lessons learned' }),
  lines: true,
  hint: translate({ id: 'runbook.field.lessonsHint', message: 'One a line.' }),
};

/** The fields of a form, in the groups they stand in. */
export interface FormParts {
  summary: readonly FormPart[];
  cause: readonly FormPart[];
  actions: boolean;
  lessons: readonly FormPart[];
  review: readonly FormPart[];
}

/**
 * What there is to write for a template. Title and root cause always: the metrics read them, also
 * where a template has no place for them.
 */
export function formParts(template: ReportTemplate): FormParts {
  const has = ({ name }: SlotPart) =>
    name === 'title' || name === 'root-cause' || template.slots.includes(name);
  return {
    summary: words.filter(has),
    cause: blocks.filter(has),
    actions: template.slots.includes('actions'),
    lessons: [lessons].filter(has),
    review: template.review.map(({ slot, title, questions }) => ({
      name: slot.replace('-', '/'),
      label: title,
      lines: true,
      hint: questions.join(' '),
    })),
  };
}

/** Whether the form has a place for a field. */
export function isAsked(parts: FormParts, name: string): boolean {
  if (name.startsWith('actions/')) return parts.actions;
  return name === reviewField || allOf(parts).some((part) => part.name === name);
}

/** What a field is called: for messages about it. */
export function labelOf(parts: FormParts, name: string): string {
  if (name.startsWith('actions/'))
    return translate({ id: 'runbook.report.actions', message: 'Action items' });
  if (name === reviewField)
    return translate({ id: 'runbook.field.review', message: 'Time of the review' });
  return allOf(parts).find((part) => part.name === name)?.label ?? name;
}

function allOf({ summary, cause, lessons, review }: FormParts): FormPart[] {
  return [...summary, ...cause, ...lessons, ...review];
}

/** What of a report nobody has written yet, by the names of its fields. */
export function stillOpen({ incident, context }: Report, parts: FormParts): string[] {
  const { view } = incident;
  const isOpen = ({ name }: FormPart) => (view.fields.get(name)?.value ?? '').trim() === '';
  const written = [...parts.summary, ...parts.cause, ...parts.lessons].filter((part) => {
    if (part.name === 'title') return view.title === '';
    // The steps that were done are a resolution too.
    if (part.name === 'resolution') return resolutionOf(view, context).trim() === '';
    return isOpen(part);
  });
  return [
    ...(view.roles.get(commanderRole)?.person
      ? []
      : [translate({ id: 'runbook.roles.commander', message: 'Incident Commander' })]),
    ...written.map(({ label }) => label),
    ...(parts.actions && actionsOf(view).length === 0
      ? [translate({ id: 'runbook.report.actions', message: 'Action items' })]
      : []),
  ];
}

/** Where a field stands on the page. */
export function fieldId(name: string): string {
  return `field-${name.replaceAll('/', '-')}`;
}

/** Where what belongs to a field stands: an action item is one place, whatever part of it is meant. */
export function placeOf(name: string): string {
  return fieldId(name.startsWith('actions/') ? name.split('/').slice(0, 2).join('/') : name);
}
