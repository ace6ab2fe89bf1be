import * as v from 'valibot';

const text = v.pipe(v.string(), v.nonEmpty());
const texts = v.optional(v.array(text), []);
const words = v.optional(v.record(v.string(), v.string()), {});

/** Bash that ends at the first line that fails. Two kinds of line never end it, under `set -e`. */
const script = v.pipe(
  text,
  v.check(
    (bash) => !/^\s*! |^\s*\[.*\] &&.*\n\s*\S/m.test(bash),
    'a script in which every line counts (bash goes on after "! …", and after "[ … ] && …" but at its end)',
  ),
);

/** A folder of the lab. With a size it is a file system of its own, which can be full. */
const folder = v.strictObject({
  path: text,
  size: v.optional(v.pipe(v.string(), v.regex(/^\d+[km]$/))),
});

/** A file that is there before anything starts. */
const file = v.strictObject({
  path: text,
  text: v.string(),
  mode: v.optional(v.pipe(v.string(), v.regex(/^0[0-7]{3}$/))),
});

const part = {
  name: text,
  /** What runs in it: a name of `lab/programs/`. */
  program: text,
  environment: words,
  /** A file of `NAME=value` lines, read at each new container and at each start of a unit. */
  env_file: v.optional(text),
};

const container = v.strictObject({
  ...part,
  /** What a container engine runs, pinned: `name:tag@sha256:…`. Without it only a process stands for it. */
  image: v.optional(v.pipe(v.string(), v.regex(/^\S+:\S+@sha256:[0-9a-f]{64}$/))),
  /** Its address, in the lab's own network alone. */
  address: text,
  /** The folder it works in, where it is not that of the image. */
  workdir: v.optional(text),
  /** Path in the container → folder of the lab. */
  mounts: words,
  /** Ports that the machine of the lab has too, as an engine publishes them. */
  publish: v.optional(v.array(v.pipe(v.number(), v.integer())), []),
  /** Its name in the compose file; absent: it belongs to no compose project. */
  service: v.optional(text),
  /** Whether it runs from the beginning. */
  start: v.optional(v.boolean(), true),
});

const unit = v.strictObject({ ...part, user: v.optional(text, 'root') });

/** Where a reader finds a value: as it is, by a command in the lab, or in what a step printed. */
const value = v.union([
  text,
  v.strictObject({ run: text }),
  v.strictObject({ step: text, pattern: text }),
]);

export const runSchema = v.strictObject({
  title: text,
  /** Bash that breaks it. */
  fault: v.optional(script),
  /** Bash that fails unless the fault is there. */
  seen: v.optional(script),
  /** The sections a reader goes through, by anchor, in this order; of another page `page#anchor`. */
  route: v.pipe(v.array(text), v.minLength(1)),
  /** The places where the reader is: only commands whose `on` is one of them. */
  on: v.optional(v.array(text)),
  /** Steps the reader leaves out here, by id; of several fences one: `step 2`. */
  skip: texts,
  /** Steps that are taken back with their undo, and then done again. */
  undo: texts,
  values: v.optional(v.record(v.string(), value), {}),
  /** Bash for what a reader does at a step before its commands; `step again`: before it is done again. */
  by_hand: v.optional(v.record(v.string(), script), {}),
  /** What is typed into a command that waits for it, by step. */
  typed: words,
  /** Bash that fails unless the fault is gone. */
  gone: script,
});

/** A command as a source had it, which the pages show under "Corrected", and how it fails. */
const original = v.strictObject({
  title: text,
  /** The page that shows it. */
  page: text,
  /** As it stands there. */
  command: text,
  /** Bash that comes before it. */
  before: v.optional(script),
  /** What it does, in the words of a fence. */
  exit: v.optional(text),
  contains: v.optional(text),
  matches: v.optional(text),
  prints: v.optional(v.string()),
  /** Bash that succeeds because of what it did, or did not do. */
  harm: v.optional(script),
});

export const labSchema = v.strictObject({
  description: text,
  /** Made anew at each start; written `{{name}}` below. */
  secrets: texts,
  folders: v.optional(v.array(folder), []),
  files: v.optional(v.array(file), []),
  /** Further addresses on the loopback device, and names for them. */
  hosts: words,
  containers: v.optional(v.array(container), []),
  units: v.optional(v.array(unit), []),
  /** Bash that makes what must be there before anything starts. */
  before: v.optional(script),
  /** The folder and the file of the compose project, if there is one. */
  compose_file: v.optional(text),
  /** Bash that fills it, once everything runs. */
  fill: v.optional(script),
  /** Bash that prints what must not be lost: its output is the same before each fault and at the end. */
  kept: script,
  on: texts,
  values: v.optional(v.record(v.string(), value), {}),
  /** Programs that the pages call, beside those of the lab, and their Debian packages. */
  tools: words,
  /** Originals that only a run shows to be wrong. */
  originals: v.optional(v.array(original), []),
  drills: v.record(v.string(), v.pipe(v.array(runSchema), v.minLength(1))),
});

/** A lab as its file describes it. */
export type Lab = v.InferOutput<typeof labSchema>;
export type Run = v.InferOutput<typeof runSchema>;
export type Container = v.InferOutput<typeof container>;
export type Unit = v.InferOutput<typeof unit>;
export type Value = v.InferOutput<typeof value>;
