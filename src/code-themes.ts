import type { ThemeConfig } from '@docusaurus/preset-classic';

type PrismTheme = NonNullable<NonNullable<ThemeConfig['prism']>['theme']>;

/** The few code blocks that are no commands: quiet, and readable (4.5:1 or better) in both modes. */
function theme(colours: {
  ground: string;
  ink: string;
  soft: string;
  name: string;
  text: string;
  literal: string;
}): PrismTheme {
  const { ground, ink, soft, name, text, literal } = colours;
  return {
    plain: { color: ink, backgroundColor: ground },
    styles: [
      { types: ['comment', 'prolog', 'punctuation', 'operator'], style: { color: soft } },
      { types: ['tag', 'key', 'atrule', 'keyword', 'function', 'title'], style: { color: name } },
      { types: ['string', 'attr-value', 'url', 'inserted'], style: { color: text } },
      { types: ['number', 'boolean', 'constant', 'deleted'], style: { color: literal } },
    ],
  };
}

export const lightCode = theme({
  ground: '#f1f3f4',
  ink: '#14191c',
  soft: '#525c62',
  name: '#0b6b74',
  text: '#1c6b3a',
  literal: '#a3400a',
});

export const darkCode = theme({
  ground: '#0b1012',
  ink: '#e4e9ea',
  soft: '#9aa7ad',
  name: '#5cc4cd',
  text: '#66cf8b',
  literal: '#ffa35c',
});
