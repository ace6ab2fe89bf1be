import { useMemo } from 'react';
import {
  parseTemplate,
  type ReportContext,
  type ReportTemplate,
  type Repository,
} from 'runbook-model/report';
import { type Incident, nameOf } from '../incident/use-incident.ts';
import { own } from '../own.ts';
import { defaultTemplate } from './default-template.ts';
import { reportWords } from './words.ts';

/** What the site gives to its report page. */
export interface ReportSite {
  /** By the service's id; the others have the one everybody has. */
  templates: Readonly<Record<string, string>>;
  repository?: Repository;
}

/** The report of one incident: what it is rendered from. */
export interface Report {
  incident: Incident;
  template: ReportTemplate;
  context: ReportContext;
}

/** Everything the report of an incident is made of. */
export function useReport(site: ReportSite, incident: Incident): Report {
  const scope = incident.view.scope ?? '';
  const text = own(site.templates, scope) ?? defaultTemplate;
  const template = useMemo(() => parseTemplate(text).template, [text]);
  const context = useMemo(() => contextOf(incident), [incident]);
  return { incident, template, context };
}

function contextOf(incident: Incident): ReportContext {
  const pages = incident.site?.pages ?? [];
  const holdSteps = pages.filter(({ lists }) => lists.some(({ kind }) => kind === 'steps'));
  return {
    number: nameOf(incident),
    service: incident.site?.service,
    procedures: new Set(holdSteps.map(({ id }) => id)),
    words: reportWords,
  };
}
