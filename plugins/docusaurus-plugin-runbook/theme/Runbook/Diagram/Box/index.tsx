import { translate } from '@docusaurus/Translate';
import type { ComponentProps, ReactNode } from 'react';

/** What a drawing wider than the screen is scrolled in, by keys as well. */
export default function DiagramBox(props: ComponentProps<'div'>): ReactNode {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in
    <div
      className="rb-drawing"
      role="group"
      aria-label={translate({
        id: 'runbook.diagram.drawing',
        message: 'Diagram',
        description: 'Name of the box that a diagram can be scrolled in',
      })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys scroll what has the focus
      tabIndex={0}
      {...props}
    />
  );
}
