/**
 * Makes of two drawings, which are the same but for their colours, one for both: wherever they
 * differ stands a variable, which holds the colour of the first, and on a dark screen of the second.
 *
 * @throws Error when they differ in more than that
 */
export function mergeColours(light: SVGSVGElement, dark: SVGSVGElement, id: string): void {
  const names = new Map<string, string>();
  const colour = (inLight: string, inDark: string) => {
    const pair = JSON.stringify([inLight, inDark]);
    const name = names.get(pair) ?? `--c${names.size}`;
    names.set(pair, name);
    return `var(${name})`;
  };

  const rules = rulesOf(light);
  const others = rulesOf(dark);
  const elements = [...light.querySelectorAll('*')];
  const otherElements = [...dark.querySelectorAll('*')];
  if (rules.length !== others.length || elements.length !== otherElements.length) {
    throw new Error('Mermaid draws it differently in dark colours.');
  }
  rules.forEach((rule, i) => {
    mergeStyle(rule.style, (others[i] as CSSStyleRule).style, colour);
  });
  elements.forEach((element, i) => {
    const other = otherElements[i] as SVGElement;
    mergeStyle((element as SVGElement).style, other.style, colour);
    for (const { name, value } of [...element.attributes]) {
      const inDark = other.getAttribute(name) ?? '';
      if (name === 'style' || value === inDark) continue;
      if (!painted.has(name)) throw new Error(`Mermaid draws it with another ${name} in dark.`);
      element.setAttribute(name, colour(value, inDark));
    }
  });

  const values = (which: 0 | 1) =>
    [...names].map(([pair, name]) => `${name}:${JSON.parse(pair)[which]}`).join(';');
  const style = light.querySelector('style') as HTMLStyleElement;
  style.textContent = [
    `#${id}{${values(0)}}`,
    // Paper is light, whatever the screen is.
    `@media screen{[data-theme='dark'] #${id}{${values(1)}}}`,
    ...[...(style.sheet?.cssRules ?? [])].map((rule) => rule.cssText),
  ].join('\n');
}

/** Attributes that may hold `var(…)`, as a style does. */
const painted = new Set(['fill', 'stroke', 'color', 'stop-color', 'flood-color']);

function rulesOf(svg: SVGSVGElement): CSSStyleRule[] {
  const rules = svg.querySelector('style')?.sheet?.cssRules ?? [];
  return [...rules].filter((rule) => rule instanceof CSSStyleRule);
}

function mergeStyle(
  style: CSSStyleDeclaration,
  other: CSSStyleDeclaration,
  merge: (inLight: string, inDark: string) => string,
): void {
  for (const name of [...style]) {
    const [value, inDark] = [style.getPropertyValue(name), other.getPropertyValue(name)];
    if (value === inDark) continue;
    style.setProperty(name, merge(value, inDark), style.getPropertyPriority(name));
  }
}
