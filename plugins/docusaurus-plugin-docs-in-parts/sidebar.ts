import type { PropSidebarItem } from '@docusaurus/plugin-content-docs';

/**
 * A sidebar for some of its pages. What leads to none of them is one link each: a reader who wants
 * another service goes there, and has its pages then.
 *
 * @param paths the addresses of the pages
 */
export function sidebarFor(
  items: readonly PropSidebarItem[],
  paths: ReadonlySet<string>,
): PropSidebarItem[] {
  return items.flatMap((item) =>
    item.type !== 'category' || leadsTo(item, paths) ? [item] : linkTo(item),
  );
}

type Category = Extract<PropSidebarItem, { type: 'category' }>;
type Link = Extract<PropSidebarItem, { type: 'link' }>;

function leadsTo(item: PropSidebarItem, paths: ReadonlySet<string>): boolean {
  if (item.type === 'html') return false;
  if (item.href !== undefined && paths.has(item.href)) return true;
  return item.type === 'category' && item.items.some((one) => leadsTo(one, paths));
}

/** A category without one page that can be shown leads nowhere. */
function linkTo(category: Category): Link[] {
  const href = firstLink(category);
  if (href === undefined) return [];
  const { label, className, customProps } = category;
  return [
    {
      type: 'link',
      label,
      href,
      ...(className && { className }),
      ...(customProps && { customProps }),
    },
  ];
}

function firstLink(item: PropSidebarItem): string | undefined {
  if (item.type === 'link') return item.unlisted ? undefined : item.href;
  if (item.type === 'html') return undefined;
  if (item.href !== undefined && !item.linkUnlisted) return item.href;
  return item.items.map(firstLink).find((href) => href !== undefined);
}
