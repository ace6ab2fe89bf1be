import { useDoc } from '@docusaurus/plugin-content-docs/client';
import { type ComponentProps, isValidElement, type ReactNode } from 'react';
import { isWorked, useOptionalPage } from '../../../client/page.tsx';

/** The `<header>` that Docusaurus puts around a page's own `# Title`. */
export default function ContentTitle(props: ComponentProps<'header'>): ReactNode {
  return isWorked(useOptionalPage()?.page) ? <OnWorkedPage {...props} /> : <header {...props} />;
}

/** The head of a page with steps has said the title already. */
function OnWorkedPage(props: ComponentProps<'header'>): ReactNode {
  const { contentTitle } = useDoc();
  const isTitle = contentTitle !== undefined && isValidElement(props.children);
  return isTitle ? null : <header {...props} />;
}
