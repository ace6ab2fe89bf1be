import DocBreadcrumbs from '@theme/DocBreadcrumbs';
import DocItemFooter from '@theme/DocItem/Footer';
import type { Props } from '@theme/DocItem/Layout';
import DocItemPaginator from '@theme/DocItem/Paginator';
import MDXContent from '@theme/MDXContent';
import PageHeader from '@theme/Runbook/PageHeader';
import Rail from '@theme/Runbook/Rail';
import ThumbBar from '@theme/Runbook/ThumbBar';
import DefaultLayout from '@theme-init/DocItem/Layout';
import type { ReactNode } from 'react';
import { isWorked, useOptionalPage } from '../../../client/page.tsx';

/**
 * The layout of a page with steps: its facts at the head, progress and values beside the steps.
 * Every other page keeps the layout of the site.
 */
export default function DocItemLayout(props: Props): ReactNode {
  const page = useOptionalPage()?.page;
  if (!isWorked(page)) return <DefaultLayout {...props} />;
  return (
    <div className="rb-page">
      <article className="rb-article">
        <DocBreadcrumbs />
        <PageHeader />
        <Rail />
        <div className="rb-body theme-doc-markdown markdown">
          <MDXContent>{props.children}</MDXContent>
        </div>
        <DocItemFooter />
      </article>
      <DocItemPaginator />
      <ThumbBar />
    </div>
  );
}
