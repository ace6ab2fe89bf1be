import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { MdxjsEsm } from 'mdast-util-mdxjs-esm';

/** What a page imports, under its name there. */
export class Local {
  constructor(readonly name: string) {}
}

/** A value that can stand in a JSX attribute: strings as they are, the rest as an expression. */
type Props = Readonly<Record<string, unknown>>;

/** A block element of MDX: a component of the site, by name. */
export function flow(
  name: string,
  props: Props,
  children: readonly RootContent[] = [],
): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: attributesOf(props),
    children: children as (BlockContent | DefinitionContent)[],
  };
}

/** An inline element of MDX. */
export function inline(
  name: string,
  props: Props,
  children: PhrasingContent[] = [],
): MdxJsxTextElement {
  return { type: 'mdxJsxTextElement', name, attributes: attributesOf(props), children };
}

function attributesOf(props: Props): MdxJsxAttribute[] {
  return Object.entries(props)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ({
      type: 'mdxJsxAttribute',
      name,
      value:
        typeof value === 'string'
          ? value
          : {
              type: 'mdxJsxAttributeValueExpression',
              value: value instanceof Local ? value.name : JSON.stringify(value),
              data: {
                estree: {
                  type: 'Program',
                  sourceType: 'module',
                  comments: [],
                  body: [
                    {
                      type: 'ExpressionStatement',
                      expression: value instanceof Local ? identifier(value.name) : constant(value),
                    },
                  ],
                },
              },
            },
    }));
}

/** `import local from 'specifier'`. */
export function importDefault(local: string, specifier: string): MdxjsEsm {
  return esm({
    type: 'ImportDeclaration',
    attributes: [],
    specifiers: [{ type: 'ImportDefaultSpecifier', local: identifier(local) }],
    source: { type: 'Literal', value: specifier },
  });
}

/** `export const name = {…data, services: {key: local, …}, …others}`, the others locals as well. */
export function exportConst(
  name: string,
  data: Props,
  services: ReadonlyMap<string, string>,
  others: Readonly<Record<string, string>> = {},
): MdxjsEsm {
  const object: ObjectExpression = {
    type: 'ObjectExpression',
    properties: [
      ...Object.entries(data)
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => property(key, constant(value))),
      property('services', {
        type: 'ObjectExpression',
        properties: [...services].map(([key, local]) => property(key, identifier(local))),
      }),
      ...Object.entries(others).map(([key, local]) => property(key, identifier(local))),
    ],
  };
  return esm({
    type: 'ExportNamedDeclaration',
    attributes: [],
    specifiers: [],
    source: null,
    declaration: {
      type: 'VariableDeclaration',
      kind: 'const',
      declarations: [{ type: 'VariableDeclarator', id: identifier(name), init: object }],
    },
  });
}

type Statement = NonNullable<NonNullable<MdxjsEsm['data']>['estree']>['body'][number];
type Expression = Extract<Statement, { type: 'ExpressionStatement' }>['expression'];
type ObjectExpression = Extract<Expression, { type: 'ObjectExpression' }>;
type Property = Extract<ObjectExpression['properties'][number], { type: 'Property' }>;

function esm(statement: Statement): MdxjsEsm {
  return {
    type: 'mdxjsEsm',
    value: '',
    data: { estree: { type: 'Program', sourceType: 'module', comments: [], body: [statement] } },
  };
}

/**
 * A value as one piece of code. A tree of its parts would say the same, and each of the plugins that
 * follow would copy and walk it: for a thousand pages that takes longer than to parse them.
 */
function constant(value: unknown): Extract<Expression, { type: 'Literal' }> {
  const json = JSON.stringify(value);
  // A string is the fastest to read for whatever bundles the page, and for the browser.
  const raw = typeof value === 'object' ? `JSON.parse(${JSON.stringify(json)})` : json;
  return { type: 'Literal', value: null, raw };
}

function identifier(name: string): { type: 'Identifier'; name: string } {
  return { type: 'Identifier', name };
}

function property(key: string, value: Property['value']): Property {
  return {
    type: 'Property',
    kind: 'init',
    computed: false,
    method: false,
    shorthand: false,
    key: { type: 'Literal', value: key },
    value,
  };
}
