import * as v from 'valibot';
import { isSecretName, placeholderKinds } from './placeholder.ts';

const text = v.pipe(v.string('a text'), v.trim(), v.nonEmpty('a text that is not empty'));
const duration = v.pipe(
  v.string('a duration such as 30m, 4h or 90d'),
  v.regex(/^\d+ ?(m|min|minutes?|h|hours?|d|days?)$/, 'a duration such as 30m, 4h or 90d'),
);

const severity = v.strictObject({
  id: text,
  label: text,
  description: text,
  /** The service's own words: "15 minutes", "Next business day". */
  response: text,
  update_every: v.optional(duration),
  examples: v.optional(v.array(text, 'a list of texts')),
});

const role = v.strictObject({
  id: v.pipe(text, v.slug('lower-case words joined by hyphens')),
  name: text,
  short: v.optional(text),
  duties: v.array(text, 'a list of texts'),
});

const placeholder = v.strictObject({
  kind: v.picklist(placeholderKinds, `one of ${placeholderKinds.join(', ')}`),
  description: text,
  example: v.optional(v.union([v.string(), v.number()])),
});

/** The names that `<name>` in a command can give: the others would never be asked for. */
const placeholderName = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z\d.-]*$/, 'a name of lower-case words joined by hyphens'),
  v.check(
    (name) => !isSecretName(name),
    'a placeholder that is no secret (a secret is an environment variable: declare it there)',
  ),
);

const variable = v.strictObject({
  secret: v.optional(v.boolean('true or false'), false),
  /**
   * The playbook itself sets it, or it lives elsewhere than in the reader's shell (in a container,
   * on another host): the reader is never asked for it.
   */
  made: v.optional(v.boolean('true or false'), false),
  description: text,
});

const named = v.strictObject({ name: text, description: v.optional(text) });

const inventory = v.strictObject({
  containers: v.optional(v.array(named), []),
  units: v.optional(v.array(named), []),
  ports: v.optional(
    v.array(
      v.strictObject({
        port: v.pipe(
          v.number('a port number'),
          v.integer(),
          v.minValue(1, 'a port from 1 to 65535'),
          v.maxValue(65535, 'a port from 1 to 65535'),
        ),
        protocol: v.picklist(['tcp', 'udp'], 'tcp or udp'),
        description: v.optional(text),
      }),
    ),
    [],
  ),
  metrics: v.optional(v.array(named), []),
  paths: v.optional(v.array(v.strictObject({ path: text, description: v.optional(text) })), []),
  /**
   * Files that declare more, relative to the service's folder. Only the check reads them: the pages
   * show what is listed here.
   */
  compose: v.optional(text),
  alert_rules: v.optional(
    v.union([text, v.array(text)], 'a path or a list of paths of Prometheus rules'),
  ),
});

/** What a `service.yml` may say. Every object is strict: an unknown key is an error. */
export const serviceSchema = v.strictObject({
  name: text,
  description: text,
  version: v.optional(text),
  time_zone: v.optional(
    v.pipe(v.string('an IANA time zone'), v.check(isTimeZone, 'an IANA time zone, such as UTC')),
    'UTC',
  ),
  /** Worst first: the rank of a severity is its place in this list. */
  severities: v.pipe(
    v.array(severity, 'a list of severities, worst first'),
    v.minLength(1, 'at least one severity'),
  ),
  roles: v.optional(v.array(role), []),
  placeholders: v.optional(v.record(placeholderName, placeholder), {}),
  environment: v.optional(v.record(v.string(), variable), {}),
  inventory: v.optional(inventory, {
    containers: [],
    units: [],
    ports: [],
    metrics: [],
    paths: [],
  }),
  report_template: v.optional(text),
});

/** A system with a playbook set, as its `service.yml` describes it. */
export type Service = v.InferOutput<typeof serviceSchema>;
export type Severity = Service['severities'][number];

function isTimeZone(name: string): boolean {
  // Most services name this one, and loading the data of all the others takes 15 ms.
  if (name === 'UTC') return true;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
