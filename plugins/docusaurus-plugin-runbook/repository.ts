import { gitHostOf, gitHosts, type Repository } from 'runbook-model/report';

/** The repository reports are committed to, as a site's configuration names it. */
export interface RepositoryOption {
  /** Its address in a browser, such as `https://github.com/org/repo`. */
  url: string;
  /** The branch reports go to. Default: main. */
  branch?: string;
  /** Which software the host runs; needed only where its name does not tell. */
  host?: Repository['host'];
}

/**
 * The repository with all that is needed to make addresses from it.
 *
 * @throws Error saying what of the option is not as expected
 */
export function repositoryOf({ url, branch = 'main', host }: RepositoryOption): Repository {
  let address: URL;
  try {
    address = new URL(url);
  } catch {
    throw new Error(`The option "repository.url" is ${JSON.stringify(url)}, but ${expected}`);
  }
  if (address.protocol !== 'https:' && address.protocol !== 'http:') {
    throw new Error(`The option "repository.url" is ${JSON.stringify(url)}, but ${expected}`);
  }
  // Whatever stands in a configuration goes into every page of the site.
  if (address.username !== '' || address.password !== '') {
    throw new Error('The option "repository.url" holds a login. Take it out: it would be public.');
  }
  const runs = host ?? gitHostOf(url);
  if (runs === undefined || !gitHosts.includes(runs)) {
    const known = gitHosts.join(', ');
    throw new Error(
      `What ${address.hostname} runs cannot be told. Set "repository.host" to one of ${known}; forgejo is for Gitea too.`,
    );
  }
  const path = address.pathname.replace(/\/+$|\.git\/*$/g, '');
  return { url: `${address.origin}${path}`, branch, host: runs };
}

const expected = 'an address such as https://github.com/org/repo was expected.';
