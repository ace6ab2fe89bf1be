import { filledIn } from 'runbook-model/report';
import {
  type Article,
  articleOf,
  drawDiagrams,
  embedPictures,
  relink,
} from '../article/article.ts';
import type { BuiltSite } from '../article/built-site.ts';
import { differenceIn, readModel } from '../article/model.ts';
import { targetOf } from '../article/route.ts';
import type { Language } from '../language.ts';
import { fileNames } from '../names.ts';
import type { KitPage, KitSet } from '../site/set.ts';
import { type StandaloneParts, standalonePage } from './page.ts';

/** Where the pages of services stand in the kit: page id → path. */
export function standalonePaths({ services, pages }: KitSet): Map<string, string> {
  const folders = fileNames(services.map(({ id }) => id));
  const paths = new Map<string, string>();
  for (const { id } of services) {
    const own = pages.filter(({ service }) => service === id);
    const names = fileNames(own.map((page) => page.id.slice(id.length + 1)));
    for (const page of own) {
      paths.set(
        page.id,
        `playbooks/${folders.get(id)}/${names.get(page.id.slice(id.length + 1))}.html`,
      );
    }
  }
  return paths;
}

/** The text of a page, as the kit shows it: drawn, with its pictures, its review judged. */
export function articleFor(
  page: KitPage,
  set: KitSet,
  site: BuiltSite,
  drawings: ReadonlyMap<string, string>,
  at: Date,
  { kitWords: words, formatDay }: Language,
): Article {
  const article = articleOf(site.page(page.route), page.route);
  drawDiagrams(article, drawings);
  embedPictures(article, site.asset);
  const { reviewDue } = readModel(page, set).playbook;
  if (reviewDue && Date.parse(reviewDue) < at.getTime()) {
    const { $ } = article;
    $('.rb-facts').append(
      $('<li>').append(
        $('<b class="rb-late">').text(filledIn(words.overdue, { day: formatDay(reviewDue) })),
      ),
    );
  }
  return article;
}

/**
 * A page as one file that needs nothing beside itself.
 *
 * @param paths of all such files, which link to each other
 */
export function makePage(
  page: KitPage,
  article: Article,
  set: KitSet,
  site: BuiltSite,
  paths: ReadonlyMap<string, string>,
  parts: StandaloneParts,
): string {
  const model = readModel(page, set);
  const byRoute = new Map(set.pages.map((one) => [one.route, one]));
  relink(article, (href) => {
    const target = targetOf(href, page.route, site.base);
    if ('away' in target) return target.away;
    const { route, hash } = target;
    if (route === page.route) return hash || '#';
    const known = byRoute.get(route);
    const path = known && paths.get(known.id);
    return path ? `../../${path}${hash}` : `../../site/index.html#${route}${hash}`;
  });
  const service = set.services.find(({ id }) => id === page.service);
  if (!service) throw new Error(`${page.id} stands in no service`);
  const difference = differenceIn(article, model, parts.language.kitWords);
  return standalonePage(
    {
      title: page.title,
      service,
      text: article.$.root().html() ?? '',
      model,
      language: site.language,
      ...(difference && { dead: difference }),
    },
    parts,
  );
}
