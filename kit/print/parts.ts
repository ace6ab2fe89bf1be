import type { Playbook } from 'runbook-model';
import { filledIn } from 'runbook-model/report';
import { type Article, relink } from '../article/article.ts';
import { readModel } from '../article/model.ts';
import { targetOf } from '../article/route.ts';
import { filledHtml, type KitWords, type Language } from '../language.ts';
import type { KitPage, KitSet } from '../site/set.ts';
import { badge, type Cover, coverHtml, rolesHtml, severitiesHtml } from './front.ts';
import { contentsHtml, type Numbers, numberOf, type Part } from './sheet.ts';

/** A page of the set, and its text. */
interface PrintedPage {
  page: KitPage;
  article: Article;
}

export interface PrintedSet {
  service: KitSet['services'][number];
  pages: readonly PrintedPage[];
  set: KitSet;
  /** The path the site was built for. */
  base: string;
  copyOf: string;
  language: Language;
}

/** All parts of a printed set, in order; the second one lists those behind it. */
export function partsOf(printed: PrintedSet, numbers: Numbers): Part[] {
  const { service: file, pages, set, copyOf, language } = printed;
  const { service } = file;
  const words = language.kitWords;
  const name = [service.name, service.version].filter(Boolean).join(' ');
  const foot = (title: string, review: string) =>
    `${name} · ${title} · ${review}\n${filledIn(words.foot, { copy: copyOf })}`;
  const playbooks = pages.filter(({ page }) => page.rank !== undefined);
  const reviewed = pages.flatMap(({ page }) => readModel(page, set).playbook.reviewed ?? []).sort();
  const ofSet = reviewOf({ reviewed: reviewed[0] }, language);
  const cover: Cover = {
    site: set.title,
    copyOf,
    playbooks: playbooks.length,
    reviewed,
    ...(isPublic(set.home) && { home: set.home }),
  };
  const first: Part = {
    key: 'cover',
    title: service.name,
    foot: foot(words.cover, ofSet),
    body: coverHtml(service, cover, language),
  };
  const front: Part[] = [
    {
      key: 'severities',
      title: words.severities,
      foot: foot(words.severities, ofSet),
      body: severitiesHtml(service, words),
      listed: { group: words.first },
    },
  ];
  if (service.roles.length > 0) {
    front.push({
      key: 'roles',
      title: words.roles,
      foot: foot(words.roles, ofSet),
      body: rolesHtml(service, words),
      listed: { group: words.first },
    });
  }
  const keys = new Map(pages.map(({ page }, i) => [page.route, `p${i}`]));
  const rest = pages.map(({ page, article }, i): Part => {
    const { playbook } = readModel(page, set);
    const severity = page.rank === undefined ? undefined : service.severities[page.rank];
    return {
      key: `p${i}`,
      title: page.title,
      foot: foot(page.title, reviewOf(playbook, language)),
      body: bodyOf(printed, { page, article }, keys, numbers),
      listed: {
        group: groupOf(page, words),
        about: page.description,
        ...(severity && { mark: badge(`${severity.id} ${severity.label}`, page.rank ?? 0) }),
      },
    };
  });
  const listed = [...front, ...rest];
  const contents: Part = {
    key: 'contents',
    title: words.contents,
    foot: foot(words.contents, ofSet),
    body: contentsHtml(listed, numbers, words),
  };
  return [first, contents, ...listed];
}

function reviewOf(
  { reviewed, reviewDue }: Pick<Playbook, 'reviewed' | 'reviewDue'>,
  { kitWords: words, formatDay }: Language,
): string {
  if (!reviewed) return words.noReview;
  const last = filledIn(words.reviewed, { day: formatDay(reviewed) });
  return reviewDue ? `${last}, ${filledIn(words.reviewBy, { day: formatDay(reviewDue) })}` : last;
}

function groupOf({ id, service, rank }: KitPage, words: KitWords): string {
  if (id === `${service}/index`) return words.first;
  return rank === undefined ? words.others : words.worstFirst;
}

/** The text of a page, its ids made those of the document, its links written out. */
function bodyOf(
  { set, base, language }: PrintedSet,
  { page, article }: PrintedPage,
  keys: ReadonlyMap<string, string>,
  numbers: Numbers,
): string {
  // The numbers of the pages come with the second print: the article itself stays as it is.
  const copy: Article = { $: article.$.load(article.$.html(), null, false) };
  const own = keys.get(page.route) ?? '';
  const { $ } = copy;
  const written = new Map<string, string>();
  relink(copy, (href) => {
    const target = targetOf(href, page.route, base);
    if ('away' in target) {
      written.set(
        target.away,
        ` <span class="kit-url">(${$('<i>').text(target.away).html()})</span>`,
      );
      return target.away;
    }
    const key = keys.get(target.route);
    if (key === undefined) {
      const to = isPublic(set.home) ? set.home + target.route.slice(1) + target.hash : undefined;
      const shown = to ?? `${set.title}, ${target.route}`;
      const words = ` <span class="kit-url">(${$('<i>').text(shown).html()})</span>`;
      // Not in this set, and where the site is nobody has said: a link would lead nowhere.
      const mark = to ?? `kit:${target.route}${target.hash}`;
      written.set(mark, words);
      return mark;
    }
    const id = target.hash ? `#${key}--${target.hash.slice(1)}` : `#${key}`;
    if (key !== own) {
      const page = numberOf(id.slice(1), numbers);
      const words = filledHtml(language.kitWords.onPage, { page });
      written.set(id, ` <span class="kit-ref">${words}</span>`);
    }
    return id;
  });
  // The names inside a drawing are its own, and its styles ask for them.
  for (const element of $('[id]').not('svg, svg *').toArray()) {
    $(element).attr('id', `${own}--${$(element).attr('id')}`);
  }
  for (const link of $('a[href]').toArray()) {
    const href = $(link).attr('href') ?? '';
    const words = written.get(href);
    if (words && $(link).parents('svg').length === 0 && $(link).text().trim() !== href) {
      $(link).after(words);
    }
    if (href.startsWith('kit:')) $(link).replaceWith($(link).contents());
  }
  for (const details of $('details').toArray()) $(details).attr('open', '');
  return $.root().html() ?? '';
}

/** An address that means the same elsewhere. */
function isPublic(home: string): boolean {
  return !/^https?:\/\/(?:localhost|127\.|\[::1\])/.test(home);
}
