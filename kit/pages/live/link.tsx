import type { ComponentProps, ReactNode } from 'react';

/**
 * The site's link, on a page that stands alone: it leads to the site beside it, where there is one.
 */
export default function Link(props: ComponentProps<'a'> & { to?: string }): ReactNode {
  const { to, href = to, ...rest } = props;
  const { site = '' } = document.documentElement.dataset;
  return <a {...rest} href={href?.startsWith('/') ? `${site}#${href}` : href} />;
}
