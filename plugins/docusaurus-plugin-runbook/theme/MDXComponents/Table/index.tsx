import type { ComponentProps, ReactNode } from 'react';
import { scrollable } from '../../../client/scrollable.ts';

/** A table of the Markdown, which the styles of Docusaurus let scroll where it is too wide. */
export default function Table(props: ComponentProps<'table'>): ReactNode {
  return <table ref={scrollable} {...props} />;
}
