import { Recent } from '../../recent.ts';

/** What can be linked to on a page beside its headings and steps. */
interface Marks {
  /** `id` and `name` of HTML, and the comments in which Docusaurus takes an id. */
  ids: ReadonlySet<string>;
  /** Ids as kramdown, Pandoc and MkDocs write them, and their like. */
  braced: ReadonlySet<string>;
  /** Letters and digits of headings in HTML, which Git hosts make anchors of. */
  headings: ReadonlySet<string>;
}

const attribute =
  /(?<![\w-])(?:id|name)\s*=\s*(?:\{\s*)?(?:"([^"\n]*)"|'([^'\n]*)'|`([^`\n]*)`|([^\s"'<>=`{}]+))/gi;
const comment = /(?:\{\/\*|<!--)[ \t]*#(\S+)/g;
const braces = /\{:?([^{}\n]*#[^{}\n]*)\}/g;
const heading = /<h[1-6](?:\s[^<>]{0,300})?>([\s\S]{0,500}?)<\/h[1-6]/gi;

// A page with many wrong links is asked about many times.
const known = new Recent<string, Marks>(4);

/** Reads the marks of a page's text. */
export const marksOf = (text: string): Marks =>
  known.get(text, () => ({
    ids: new Set([
      ...all(text, attribute, ([, double, single, back, bare]) => double ?? single ?? back ?? bare),
      ...all(text, comment, ([, id]) => id?.replace(/(?:\*\/\}|-->).*/, '')),
    ]),
    braced: new Set(
      [...text.matchAll(braces)].flatMap(([, inside = '']) => inside.match(/(?<=#)[^\s#]+/g) ?? []),
    ),
    headings: new Set(all(text, heading, ([, inside]) => loose(inside?.replace(/<[^<>]*>/g, '')))),
  }));

const all = (text: string, form: RegExp, id: (match: RegExpExecArray) => string | undefined) =>
  [...text.matchAll(form)].map((match) => id(match) ?? '');

/** Letters and digits only: other site generators differ in signs and numbering. */
export const loose = (id = ''): string => id.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
