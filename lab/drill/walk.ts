import { setTimeout as sleep } from 'node:timers/promises';
import { fillCommand, judge, type PlaceholderKind, refusalInEnglish } from 'runbook-model';
import type { Run, Value } from '../describe/schema.ts';
import type { DrillPage, Item } from './page.ts';
import type { Checked } from './result.ts';
import type { Session } from './session.ts';

/** What a walk through a page needs to know and may ask. */
export interface Walk {
  run: Run;
  /** The page that is drilled. */
  page: DrillPage;
  /** Another page of the service, by its name. */
  pageNamed(name: string): DrillPage;
  session: Session;
  /** Values of the service, for what the run does not say itself. */
  values: Readonly<Record<string, Value>>;
  kinds: Readonly<Record<string, PlaceholderKind>>;
  /** The places where the reader is. */
  on: readonly string[];
  /** Runs bash beside the reader: what is done by hand, and where a value is looked up. */
  beside(script: string, doing: string): Promise<string>;
  /** The longest a command may take. */
  seconds: number;
  /** Milliseconds a reader takes after a command that changes something. */
  pause: number;
  say(text: string): void;
}

/** What the reader has seen so far. */
interface Known {
  /** What the last command of each step printed. */
  outputs: Map<string, string>;
  /** Values asked for once, as on the page. */
  values: Record<string, string>;
}

/**
 * Goes through a page as a reader would: section by section, each command filled by the code of
 * the copy button, run in one shell and held against what the page says. Ends at the first that is
 * not as it says, because so would a reader.
 */
export async function walk(context: Walk): Promise<{ checked: Checked[]; failed?: string }> {
  const { run, page } = context;
  const checked: Checked[] = [];
  const known: Known = { outputs: new Map(), values: {} };
  for (const stop of run.route) {
    const [name = '', anchor = ''] = stop.includes('#') ? stop.split('#') : ['', stop];
    const here = name === '' ? page : context.pageNamed(name);
    const items = here.items.filter(({ section }) => section === anchor);
    if (items.length === 0)
      return { checked, failed: `The route names "${stop}", and no step or command stands there.` };
    for (const item of items) {
      if (run.skip.includes(item.step)) continue;
      const failed = await doItem(context, here, item, known, checked);
      if (failed !== undefined) return { checked, failed: `${here.id}, ${item.step}: ${failed}` };
    }
  }
  return { checked };
}

async function doItem(
  context: Walk,
  page: DrillPage,
  item: Item,
  known: Known,
  checked: Checked[],
): Promise<string | undefined> {
  const { run } = context;
  const unready = await byHand(context, item.step);
  if (unready !== undefined) return unready;
  const mine = item.blocks.filter(
    ({ fence, block }) =>
      !run.skip.includes(`${item.step} ${fence}`) &&
      block.drill?.notDrilled === undefined &&
      (block.on === undefined || context.on.includes(block.on)),
  );
  const forward = mine.filter(({ block }) => !block.undoing);
  const back = mine.filter(({ block }) => block.undoing);
  const ways = run.undo.includes(item.step) ? [forward, back, forward] : [forward];
  for (const [way, blocks] of ways.entries()) {
    const stuck = way === 2 ? await byHand(context, `${item.step} again`) : undefined;
    if (stuck !== undefined) return stuck;
    for (const { step, fence, block } of blocks) {
      const place: Checked = { page: page.id, step, fence };
      const failed = await doBlock(context, item, block, known);
      checked.push(failed === undefined ? place : { ...place, failed });
      const word = failed === undefined ? '  ok  ' : 'FAILED';
      context.say(`${word} ${step}${fence > 1 ? ` (${fence})` : ''}`);
      if (failed !== undefined) return failed;
    }
  }
  return undefined;
}

/** What a reader does beside the commands. Undefined when it is done, else why it could not be. */
async function byHand({ run, beside }: Walk, when: string): Promise<string | undefined> {
  const script = run.by_hand[when];
  if (script === undefined) return undefined;
  try {
    await beside(script, `by hand at ${when}`);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

async function doBlock(
  context: Walk,
  { step }: Item,
  { commands, drill = {} }: Item['blocks'][number]['block'],
  known: Known,
): Promise<string | undefined> {
  for (const [at, command] of commands.entries()) {
    for (const { name } of command.slots) {
      try {
        known.values[name] ??= await valueFor(context, name, known.outputs);
      } catch (error) {
        return `No value for <${name}>: ${(error as Error).message}`;
      }
    }
    const { text, open, refused } = fillCommand(command, known.values, context.kinds);
    if (open.length > 0) return `No value for <${open.join('>, <')}>.`;
    const [wrong] = refused;
    if (wrong) return `The value of <${wrong.name}> is refused: ${refusalInEnglish(wrong.reason)}`;
    const outcome = await context.session.run(text, context.seconds, context.run.typed[step]);
    if (outcome.late) return `Not done after ${context.seconds} seconds, and killed.`;
    known.outputs.set(step, outcome.output);
    // Nobody reads on within the same second, and what was just started needs as long.
    if (command.effect !== 'read') await sleep(context.pause);
    // What a fence says it says of its last command; those before it must just not fail.
    const failed = judge(at === commands.length - 1 ? drill : {}, outcome);
    if (failed !== undefined) {
      const said = outcome.output.trim().slice(-300);
      return failed.includes('printed') || said === ''
        ? failed
        : `${failed} It printed ${JSON.stringify(said)}.`;
    }
  }
  return undefined;
}

async function valueFor(
  { run, values, beside }: Walk,
  name: string,
  outputs: ReadonlyMap<string, string>,
): Promise<string> {
  const value = run.values[name] ?? values[name];
  if (value === undefined) throw new Error('the lab has none');
  if (typeof value === 'string') return value;
  if ('run' in value) return (await beside(value.run, `looking up <${name}>`)).trim();
  const printed = outputs.get(value.step);
  if (printed === undefined) throw new Error(`the step ${value.step} was not done before`);
  const found = new RegExp(value.pattern, 'm').exec(printed);
  const said = found?.[1] ?? found?.[0];
  if (said === undefined)
    throw new Error(`the step ${value.step} printed nothing like ${value.pattern}`);
  return said;
}
