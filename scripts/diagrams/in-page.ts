import type { Mermaid } from 'mermaid';
import { mergeColours } from './colours.ts';
import { schemes } from './palette.ts';
import { rounded, shortPath } from './paths.ts';
import { withoutUnused } from './unused.ts';

declare const mermaid: Mermaid;

/**
 * Draws a diagram in a page that holds mermaid and the letters `Drawn`, which are measured.
 *
 * @param id what every name inside the drawing begins with
 * @param scheme the number of its colours in the palette
 * @throws what mermaid says of a text it cannot read
 */
export async function draw(id: string, text: string, scheme: number): Promise<string> {
  mermaid.initialize({
    ...schemes[scheme],
    startOnLoad: false,
    securityLevel: 'strict',
    fontFamily: 'Drawn',
    deterministicIds: true,
    deterministicIDSeed: id,
    // Lines are drawn by a hand that trembles by chance: not at all, but it throws its dice.
    handDrawnSeed: 1,
    // Labels as drawn text, and narrow: a phone shows what a desk does.
    htmlLabels: false,
    flowchart: {
      htmlLabels: false,
      padding: 12,
      nodeSpacing: 28,
      rankSpacing: 40,
      wrappingWidth: 170,
    },
    journey: { textPlacement: 'tspan' },
    themeCSS,
  });
  return (await mermaid.render(id, text)).svg;
}

/**
 * Makes of the same diagram in light and dark colours the one that is kept.
 *
 * @throws Error for what must not be in a drawing
 */
export function finish(id: string, inLight: string, inDark: string): string {
  const [light, dark] = [shown(inLight), shown(inDark)];
  try {
    for (const svg of [light, dark]) {
      withoutUnused(svg, 'Drawn');
      shorten(svg);
    }
    mergeColours(light, dark, id);
    mendWords(light);
    mendLinks(light);
    resize(light);
    return written(light);
  } finally {
    document.body.replaceChildren();
  }
}

const themeCSS = `
  .node rect { rx: 6px; }
  .edgeLabel rect { opacity: 1; }
  a text { text-decoration: underline; text-underline-offset: 3px; }
  a:hover .node :is(rect, polygon, path, circle) { stroke: var(--rb-accent); stroke-width: 2px; }
`;

/** Mermaid has cleaned it (securityLevel), and from this page nothing can be reached. */
function shown(svg: string): SVGSVGElement {
  const box = document.body.appendChild(document.createElement('div'));
  box.innerHTML = svg;
  return box.firstElementChild as SVGSVGElement;
}

/** Between two lines of a label stands nothing: read aloud or copied they would be one word. */
function mendWords(svg: SVGSVGElement): void {
  for (const row of svg.querySelectorAll('tspan.row:not(:last-child)')) {
    const space = row.appendChild(document.createElementNS(svg.namespaceURI, 'tspan'));
    space.setAttribute('font-size', '0');
    space.textContent = ' ';
  }
}

/** Links as browsers and crawlers know them; what a link leads to is said, and shown by a pointer. */
function mendLinks(svg: SVGSVGElement): void {
  for (const link of svg.querySelectorAll('a')) {
    const to = link.getAttributeNS(xlink, 'href');
    link.removeAttributeNS(xlink, 'href');
    if (to === null) continue;
    link.setAttribute('href', to);
    const hint = link.querySelector('[title]')?.getAttribute('title');
    if (!hint) continue;
    link.setAttribute('aria-label', `${link.textContent?.trim()}: ${hint}`);
    const title = document.createElementNS(svg.namespaceURI, 'title');
    title.textContent = hint;
    link.prepend(title);
  }
  for (const element of svg.querySelectorAll('[title]')) element.removeAttribute('title');
}

const xlink = 'http://www.w3.org/1999/xlink';

function shorten(svg: SVGSVGElement): void {
  const styles = svg.querySelector('style')?.textContent ?? '';
  for (const element of svg.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      // What mermaid notes down for its own scripts.
      if (name.startsWith('data-') && !styles.includes(`[${name}`)) element.removeAttribute(name);
      else if (name === 'd') element.setAttribute(name, shortPath(value));
      else if (geometry.has(name)) element.setAttribute(name, rounded(value));
      else if (name === 'style' && /^[\s;]*$/.test(value)) element.removeAttribute(name);
    }
  }
}

const geometry = new Set('cx,cy,height,points,r,rx,ry,transform,width,x,x1,x2,y,y1,y2'.split(','));

/** Its size, so that its room is kept from the start, wherever it stands. */
function resize(svg: SVGSVGElement): void {
  const { x, y, width, height } = svg.viewBox.baseVal;
  const [w, h] = [Math.ceil(width), Math.ceil(height)];
  svg.setAttribute('viewBox', rounded(`${x} ${y} ${w} ${h}`));
  svg.setAttribute('width', String(w));
  svg.setAttribute('height', String(h));
  svg.setAttribute('style', `--drawn:${w}px`);
}

/** @throws Error for what could run or load something where the drawing is shown */
function written(svg: SVGSVGElement): string {
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    if (/^(?:script|foreignObject|iframe|image|use|animate|set)$/i.test(element.localName)) {
      throw new Error(`It holds <${element.localName}>, which a drawing cannot.`);
    }
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name) || /^\s*(?:javascript|vbscript|data):/i.test(value)) {
        throw new Error(`It holds ${name}="${value}", which a drawing cannot.`);
      }
    }
  }
  // A line for each part, so that a change of it can be seen. In a text a line would be a space.
  return `${new XMLSerializer().serializeToString(svg).replace(/>(?=<(?!\/?t(?:ext|span)\b))/g, '>\n')}\n`;
}
