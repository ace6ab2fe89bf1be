import type { IncidentView } from 'runbook-model/incident';
import {
  type ReportContext,
  type ReportTemplate,
  renderBody,
  renderReport,
} from 'runbook-model/report';
import { redact, type Secret, secretsNow } from '../secrets.ts';

/** A place in what is to leave the page that looks like a secret. */
export interface Found {
  /** For people: `a JSON Web Token`. */
  what: string;
  /** What stands around it, with dots in its own place. */
  around: string;
}

const shown = 24;

/** The secrets of a text, each with some words around it so that it can be found. */
function placesOf(text: string, secrets: readonly Secret[]): Found[] {
  return secrets.map(({ start, end, what }) => {
    const before = text.slice(Math.max(0, start - shown), start);
    const after = text.slice(end, end + shown);
    return { what, around: `${before}…${after}`.replace(/\s+/g, ' ').trim() };
  });
}

/** A text as it leaves the page. */
export interface Leaving {
  text: string;
  found: Found[];
}

/** @param asIs the reader has looked at what was found, and sends it all the same */
export function leave(text: string, asIs: boolean): Leaving {
  const secrets = secretsNow(text);
  return {
    text: asIs ? text : redact(text, secrets),
    found: placesOf(text, secrets),
  };
}

/** A report as it leaves the page. */
export interface Papers {
  /** With front matter, as it is committed. */
  file: string;
  /** Without it, as it is read. */
  body: string;
  found: Found[];
}

export function papersOf(
  template: ReportTemplate,
  view: IncidentView,
  context: ReportContext,
  asIs: boolean,
): Papers {
  const file = leave(renderReport(template, view, context), asIs);
  const body = leave(renderBody(template, view, context), asIs);
  return { file: file.text, body: body.text, found: body.found };
}
