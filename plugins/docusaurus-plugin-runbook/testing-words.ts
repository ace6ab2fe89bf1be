import ts from 'typescript';

/** A text that a reader meets and that no translator is ever shown. */
export interface Untranslated {
  line: number;
  text: string;
}

/** A message as it stands in the code. */
export interface Message {
  id: string | undefined;
  message: string | undefined;
}

/** Attributes whose value is read or heard, of elements and of our own components. */
const spoken =
  /^(?:aria-(?:label|description|roledescription|valuetext)|title|alt|placeholder|label|caption|legend|words|hint|help|name)$/;
/** What these hold is the same in every language. */
const verbatim = new Set(['kbd', 'code', 'Head']);
/** Whoever is shown the message of an error in a console reads English. */
const technical = new Set(['Error', 'RangeError', 'TypeError']);
/** Keys, as browsers call them. */
const keys = /^(?:Enter|Escape|Arrow\w+|Tab|Control\+K Meta\+K)$/;

/** Parses a module; its end decides whether it holds JSX. */
export function parsed(file: string, text: string): ts.SourceFile {
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
}

/** Everything in a module that looks like words for people and goes around the translation. */
export function untranslated(source: ts.SourceFile): Untranslated[] {
  const found: Untranslated[] = [];
  const report = (node: ts.Node, text: string) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    found.push({ line: line + 1, text: text.replace(/\s+/g, ' ').trim() });
  };
  const visit = (node: ts.Node): void => {
    if (isTranslated(node) || ts.isTypeNode(node) || ts.isImportDeclaration(node)) return;
    if (ts.isNewExpression(node) && technical.has(node.expression.getText())) return;
    if (ts.isJsxElement(node) && verbatim.has(tagOf(node))) return;
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) report(node, node.text);
    const text = literalText(node);
    if (text !== undefined && isForPeople(node, text)) report(node, text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Every message of a module; without an id or a text where those are put together. */
export function messagesOf(source: ts.SourceFile): Message[] {
  const found: Message[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'translate') {
      const [given] = node.arguments;
      const parts = given && ts.isObjectLiteralExpression(given) ? given.properties : [];
      const part = (name: string) => {
        const property = parts.find((one) => one.name?.getText() === name);
        return property && ts.isPropertyAssignment(property)
          ? literalText(property.initializer)
          : undefined;
      };
      found.push({ id: part('id'), message: part('message') });
    }
    if (ts.isJsxElement(node) && tagOf(node) === 'Translate') found.push(ofElement(node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function ofElement({ openingElement, children }: ts.JsxElement): Message {
  const id = openingElement.attributes.properties.find((one) => one.name?.getText() === 'id');
  const value = id && ts.isJsxAttribute(id) ? id.initializer : undefined;
  const [child] = children.filter((one) => !ts.isJsxText(one) || one.text.trim() !== '');
  const message =
    child && ts.isJsxExpression(child) && child.expression
      ? literalText(child.expression)
      : child?.getText().trim().replace(/\s+/g, ' ');
  return { id: value && literalText(value), message };
}

/** Its words are looked up; what is put into them has been translated before. */
function isTranslated(node: ts.Node): boolean {
  if (ts.isObjectLiteralExpression(node)) {
    const { parent } = node;
    return (
      ts.isCallExpression(parent) &&
      parent.expression.getText() === 'translate' &&
      parent.arguments[0] === node
    );
  }
  const { parent } = node;
  const isMessage = ts.isJsxText(node) || ts.isJsxExpression(node);
  if (isMessage && ts.isJsxElement(parent) && tagOf(parent) === 'Translate') return true;
  return (
    ts.isJsxAttribute(node) &&
    /^(?:id|description)$/.test(node.name.getText()) &&
    ts.isJsxOpeningElement(parent.parent) &&
    parent.parent.tagName.getText() === 'Translate'
  );
}

function tagOf(element: ts.JsxElement): string {
  return element.openingElement.tagName.getText();
}

/** A literal's text; of a template what stands between its values. */
function literalText(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  const spans = node.templateSpans.map(({ literal }) => literal.text);
  return [node.head.text, ...spans].join('…');
}

function isForPeople(node: ts.Node, text: string): boolean {
  if (!/\p{L}{2}/u.test(text) || keys.test(text)) return false;
  const { parent } = node;
  // A value that something is compared with, or the name of a property.
  if (ts.isCaseClause(parent) || ts.isPropertyAssignment(parent) || ts.isBinaryExpression(parent)) {
    if ('name' in parent && parent.name === node) return false;
    if (ts.isCaseClause(parent)) return false;
    if (ts.isBinaryExpression(parent) && /^[!=]==$/.test(parent.operatorToken.getText())) {
      return false;
    }
  }
  if (reads(node)) return true;
  // Two words or more that are nothing but words, or one that begins like a sentence.
  const isPhrase = /^[\p{L}\d’'“”"(),;…<>{}-]+(?:[ :]+[\p{L}\d’'“”"(),;…<>{}-]+)+[.:?!…]*$/u;
  const isClasses = /(?:^|\s)(?:rb-|theme-)/.test(text);
  return (
    !isClasses &&
    ((isPhrase.test(text) && / \p{L}/u.test(text)) || /^\p{Lu}\p{Ll}+[.…]?$/u.test(text))
  );
}

/** Whether a literal stands where its text is shown: in an attribute that is read, or as a child. */
function reads(node: ts.Node): boolean {
  let child = node;
  for (let at = node.parent; at; child = at, at = at.parent) {
    if (ts.isConditionalExpression(at) && at.condition === child) return false;
    const isResult =
      ts.isConditionalExpression(at) ||
      ts.isParenthesizedExpression(at) ||
      ts.isTemplateSpan(at) ||
      ts.isTemplateExpression(at) ||
      (ts.isBinaryExpression(at) && /^(?:&&|\|\||\?\?|\+)$/.test(at.operatorToken.getText()));
    if (isResult) continue;
    if (ts.isJsxExpression(at)) {
      if (!ts.isJsxAttribute(at.parent)) return true;
      continue;
    }
    if (!ts.isJsxAttribute(at)) return false;
    const element = at.parent.parent.tagName.getText();
    const name = at.name.getText();
    // `name` is shown by components of ours only; of an element it is for the browser.
    return spoken.test(name) && (name !== 'name' || /^[A-Z]/.test(element));
  }
  return false;
}
