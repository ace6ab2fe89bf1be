/**
 * Takes out of a drawing what nobody sees: most of what mermaid writes is for other diagrams.
 *
 * @param family the letters it was measured with; it is shown in those of the page
 */
export function withoutUnused(svg: SVGSVGElement, family: string): void {
  for (const rect of svg.querySelectorAll('rect:not([width])')) rect.remove();
  removeEmpty(svg);
  const style = svg.querySelector('style');
  if (!style?.sheet) return;
  const rules = [...style.sheet.cssRules].filter((rule) => isUsed(rule, svg));
  for (const rule of rules) {
    if (rule instanceof CSSStyleRule && rule.style.fontFamily.includes(family)) {
      rule.style.removeProperty('font-family');
    }
  }
  const texts = rules.map(({ cssText }) => cssText).filter((text) => !/\{\s*\}$/.test(text));
  const isPlayed = (text: string) => {
    const [, name] = /^@keyframes\s+([\w-]+)/.exec(text) ?? [];
    return !name || texts.some((other) => new RegExp(`animation[^;]*\\b${name}\\b`).test(other));
  };
  style.textContent = texts.filter(isPlayed).join('\n');
  for (const part of svg.querySelectorAll('marker, filter, linearGradient')) {
    if (!new RegExp(`#${part.id}(?![\\w-])`).test(svg.outerHTML)) part.remove();
  }
  removeEmpty(svg);
}

function isUsed(rule: CSSRule, svg: SVGSVGElement): boolean {
  if (!(rule instanceof CSSStyleRule)) return true;
  // Whether a pointer is over something is not seen here.
  const selector = rule.selectorText.replace(/:(?:hover|focus|active)\b/g, '');
  return selector.startsWith('#') && svg.parentElement?.querySelector(selector) !== null;
}

/** Parts without anything in them, from the inside out. */
function removeEmpty(svg: SVGSVGElement): void {
  for (const part of [...svg.querySelectorAll('g, defs, text, tspan')].reverse()) {
    if (!part.hasChildNodes()) part.remove();
  }
}
