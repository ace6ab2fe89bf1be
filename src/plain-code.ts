import type { ReactNode } from 'react';

// Stands in for prism-react-renderer, as far as the classic theme uses it.

interface Token {
  types: string[];
  content: string;
  empty: boolean;
}

/** No language is known. */
export const Prism = { languages: {} };

/** Code as it is, line by line. */
export function Highlight(props: {
  code: string;
  language: string;
  children: (rendered: {
    className: string;
    style: undefined;
    tokens: Token[][];
    getLineProps: (input: { className?: string }) => { className: string };
    getTokenProps: (input: { token: Token }) => { children: string };
  }) => ReactNode;
}): ReactNode {
  return props.children({
    className: `prism-code language-${props.language}`,
    style: undefined,
    tokens: props.code
      .split('\n')
      .map((content) => [{ types: ['plain'], content, empty: content === '' }]),
    getLineProps: ({ className }) => ({ className: `token-line ${className ?? ''}` }),
    getTokenProps: ({ token }) => ({ children: token.content }),
  });
}
