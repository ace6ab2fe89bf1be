import { translate } from '@docusaurus/Translate';
import { memo, type ReactNode } from 'react';
import Markdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { safeAddress } from '../../../client/report/address.ts';

/**
 * Markdown as it will look. What is HTML in it stays the text it is, pictures are left out, and
 * links lead to the web, to a mailbox or within the site.
 */
export default memo(function Preview({ markdown }: { markdown: string }): ReactNode {
  return (
    <Markdown
      remarkPlugins={[remarkGfm]}
      components={components}
      disallowedElements={['img']}
      urlTransform={safeAddress}
    >
      {markdown}
    </Markdown>
  );
});

const tableName = translate({ id: 'runbook.preview.table', message: 'Table' });

const components: Components = {
  // The page has a first heading of its own.
  h1: ({ children }) => <h2>{children}</h2>,
  h2: ({ children }) => <h3>{children}</h3>,
  h3: ({ children }) => <h4>{children}</h4>,
  h4: ({ children }) => <h5>{children}</h5>,
  a: ({ href, children }) =>
    href ? (
      <a href={href} rel="noopener noreferrer nofollow">
        {children}
      </a>
    ) : (
      <span>{children}</span>
    ),
  // A box that cannot be ticked here is a sign and no control.
  input: ({ checked }) => (
    <>
      <span aria-hidden="true">{checked ? '☑' : '☐'}</span>
      <span className="rb-visually-hidden">
        {checked
          ? translate({ id: 'runbook.preview.done', message: 'done:' })
          : translate({ id: 'runbook.preview.toDo', message: 'to do:' })}{' '}
      </span>
    </>
  ),
  table: ({ children }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to scroll by keyboard too
    <section className="rb-paper-table" tabIndex={0} aria-label={tableName}>
      <table>{children}</table>
    </section>
  ),
};
