import type { Code, Heading, Nodes, Parents, Root } from 'mdast';
import {
  createSections,
  isShellFence,
  type ParsedPage,
  parsePage,
  readBlock,
  readFrontMatter,
} from 'remark-runbook';
import type { CommandBlock } from 'runbook-model';
import { type Block, blockOf } from './block.ts';
import { detached } from './detached.ts';
import { type FrontMatter, frontMatterOf } from './front-matter.ts';
import { Lines } from './lines.ts';
import { parse } from './markdown/parse.ts';
import { once } from './once.ts';
import type { ServiceContext } from './service.ts';
import { visit } from './visit.ts';

/** A heading or a step one can link to. */
export interface Anchor {
  id: string;
  /** The author wrote it down, so it must be unique. */
  explicit: boolean;
  title: string;
  start: number;
  end: number;
}

/** The kinds of nodes rules ask for; to gather all of them would take longer than most rules. */
const kinds = new Set([
  'containerDirective',
  'definition',
  'heading',
  'html',
  'image',
  'leafDirective',
  'link',
  'mdxFlowExpression',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
] as const);

type Kind = typeof kinds extends Set<infer K> ? K : never;

/** A node with its parents, outermost first. */
interface Seen<K extends Kind = Kind> {
  node: Extract<Nodes, { type: K }>;
  parents: readonly Parents[];
}

/** One Markdown file, parsed once for all rules. */
export interface Page {
  /** As the user named it. */
  path: string;
  /** Absolute, with forward slashes. */
  file: string;
  text: string;
  lines: Lines;
  tree: Root;
  /** Its nodes of some kinds with their parents: kind by kind, each in page order. */
  of<K extends Kind>(...kinds: readonly K[]): readonly Seen<K>[];
  frontMatter: FrontMatter;
  /** The model, as the site shows it. */
  parsed: ParsedPage;
  blocks: readonly Block[];
  anchors: readonly Anchor[];
  service: ServiceContext | undefined;
}

export interface PageSource {
  path: string;
  file: string;
  text: string;
  service: ServiceContext | undefined;
}

/**
 * Reads a page.
 *
 * @throws NotLoaded see {@link parse}
 * @throws VFileMessage when an `.mdx` text does not parse
 * @throws RangeError when the text nests deeper than the stack
 */
export function readPage({ path, file, text, service }: PageSource): Page {
  const lines = new Lines(text);
  const tree = parse(text, file.endsWith('.mdx') ? 'mdx' : 'md');
  const frontMatter = frontMatterOf(tree);
  const seen = new Map<string, Seen[]>();
  const blocks: Block[] = [];
  const anchors: Anchor[] = [];
  const sections = createSections();
  const name = file.slice(file.lastIndexOf('/') + 1);
  visit(tree, (node, parents) => {
    if ((kinds as ReadonlySet<string>).has(node.type)) {
      const same = seen.get(node.type);
      if (same) same.push({ node, parents } as Seen);
      else seen.set(node.type, [{ node, parents } as Seen]);
    }
    if (node.type === 'heading') anchors.push(headingAnchor(node, sections.of(node), text));
    const block = node.type === 'code' ? blockOf(node, parents, lines) : undefined;
    if (block) blocks.push(block);
  });
  // What a command does takes long to know, and outside a service few rules ask for it.
  const commands = service !== undefined || 'reviewed' in frontMatter.data;
  const parsed = parsePage(tree, {
    commands: commands && 'later',
    shown: false,
    id: service ? file.slice(service.docs.length + 1).replace(/\.mdx?$/, '') : name,
    ...(service && { service: service.id }),
    frontMatter: frontMatter.read,
  });
  if (!commands) parsed.blocks = new BlocksOnDemand();
  anchors.push(...stepAnchors(parsed));
  const all = (kind: Kind) => seen.get(kind) ?? [];
  const of = <K extends Kind>(...wanted: readonly K[]) =>
    (wanted.length === 1 ? all(wanted[0] as K) : wanted.flatMap(all)) as unknown as Seen<K>[];
  // A page that others link to may be read long before it is looked at.
  const withCommands = once(() => {
    parsed.readCommands?.();
    return parsed;
  });
  return {
    ...{ path, file, text, lines, tree, of, frontMatter, blocks, anchors, service },
    get parsed() {
      return withCommands();
    },
  };
}

/**
 * Only the anchors of a page, for links that lead to it.
 *
 * @throws as {@link readPage}
 */
export function readAnchors(file: string, text: string): Anchor[] {
  const tree = parse(text, file.endsWith('.mdx') ? 'mdx' : 'md');
  const anchors: Anchor[] = [];
  const sections = createSections();
  visit(tree, (node) => {
    if (node.type === 'heading') anchors.push(headingAnchor(node, sections.of(node), text));
  });
  const parsed = parsePage(tree, { id: file, frontMatter: noFrontMatter, ...bare });
  return [...anchors, ...stepAnchors(parsed)];
}

/** The commands of fences, each read when a rule asks for it. */
class BlocksOnDemand extends Map<Code, CommandBlock> {
  override get(node: Code): CommandBlock | undefined {
    if (!super.has(node) && isShellFence(node)) {
      const { block } = readBlock(node);
      if (block) super.set(node, block);
    }
    return super.get(node);
  }
}

const bare = { commands: false, shown: false };
const noFrontMatter = readFrontMatter({}).frontMatter;

function headingAnchor(node: Heading, of: { anchor: string; title: string }, text: string): Anchor {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  const explicit = /\{#[^}]+\}\s*$/.test(text.slice(start, end));
  return { id: detached(of.anchor), explicit, title: detached(of.title), start, end };
}

function stepAnchors(parsed: ParsedPage): Anchor[] {
  return [...parsed.steps].map(([item, step]) => {
    const start = item.position?.start.offset ?? 0;
    const id = step.anchor ?? step.id;
    const title = detached(step.title);
    return { id: detached(id), explicit: false, title, start, end: start + 1 };
  });
}
