import type { MermaidConfig } from 'mermaid';

/** The colours of the site (`css/tokens.css` of the plugin, `src/css/site.css`), as far as a diagram has them. */
interface Colours {
  ground: string;
  panel: string;
  sunken: string;
  line: string;
  edge: string;
  ink: string;
  soft: string;
  note: string;
}

const light: Colours = {
  ground: '#f7f8f8',
  panel: '#ffffff',
  sunken: '#eef0f1',
  line: '#d8dcde',
  edge: '#7a858b',
  ink: '#14191c',
  soft: '#525c62',
  note: '#eef4f5',
};

const dark: Colours = {
  ground: '#0e1315',
  panel: '#151b1e',
  sunken: '#0a0e10',
  line: '#2a3338',
  edge: '#6f7d84',
  ink: '#e4e9ea',
  soft: '#9aa7ad',
  note: '#122023',
};

/** What mermaid asks for; whatever is not here it works out from these. */
const variables = (c: Colours, darkMode: boolean) => ({
  darkMode,
  background: c.ground,
  primaryColor: c.panel,
  primaryTextColor: c.ink,
  primaryBorderColor: c.edge,
  secondaryColor: c.sunken,
  tertiaryColor: c.sunken,
  mainBkg: c.panel,
  nodeBorder: c.edge,
  lineColor: c.soft,
  arrowheadColor: c.soft,
  textColor: c.ink,
  titleColor: c.ink,
  edgeLabelBackground: c.ground,
  clusterBkg: c.sunken,
  clusterBorder: c.line,
  noteBkgColor: c.note,
  noteTextColor: c.ink,
  noteBorderColor: c.edge,
});

/** How mermaid draws for a site in light colours, and in dark ones. */
export const schemes: readonly MermaidConfig[] = [
  { theme: 'base', themeVariables: variables(light, false) },
  { theme: 'base', themeVariables: variables(dark, true) },
];
