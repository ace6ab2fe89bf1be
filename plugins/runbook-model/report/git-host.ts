export const gitHosts = ['github', 'gitlab', 'forgejo'] as const;
/** Whose forms of addresses a Git host follows; Gitea's are those of Forgejo. */
export type GitHost = (typeof gitHosts)[number];

/** Where reports are committed. */
export interface Repository {
  /** Its address in a browser: `https://github.com/org/repo`. */
  url: string;
  /** The branch reports go to. */
  branch: string;
  host: GitHost;
}

/** Which software a host runs, as far as its name tells. */
export function gitHostOf(url: string): GitHost | undefined {
  const name = new URL(url).hostname;
  if (name.includes('github')) return 'github';
  if (name.includes('gitlab')) return 'gitlab';
  return /codeberg|forgejo|gitea/.test(name) ? 'forgejo' : undefined;
}

/** A page of a Git host. `filled`: the text is in its form; otherwise it has to be pasted. */
export interface HostPage {
  url: string;
  filled: boolean;
}

/** Longer addresses are refused by servers, GitHub's among them. */
const longest = 8_000;

/** The page that adds a file, with the file's text in it if that fits into an address. */
export function newFilePage(repository: Repository, path: string, text: string): HostPage {
  const { branch, host } = repository;
  const folder = branch.split('/').map(encodeURIComponent).join('/');
  // GitLab's editor does not read a text from the address.
  if (host === 'gitlab') return page(repository, `-/new/${folder}`, { file_name: path });
  const to = host === 'github' ? `new/${folder}` : `_new/${folder}/`;
  return page(repository, to, { filename: path }, { value: text });
}

/** The page that opens an issue, with title and text in it if they fit into an address. */
export function newIssuePage(repository: Repository, title: string, text: string): HostPage {
  if (repository.host === 'gitlab') {
    const names = { 'issue[title]': title };
    return page(repository, '-/issues/new', names, { 'issue[description]': text });
  }
  return page(repository, 'issues/new', { title }, { body: text });
}

function page(
  { url }: Repository,
  path: string,
  always: Record<string, string>,
  text?: Record<string, string>,
): HostPage {
  const address = (values: Record<string, string>) =>
    `${url.replace(/\/+$/, '')}/${path}?${new URLSearchParams(values)}`;
  const full = text && address({ ...always, ...text });
  if (full && full.length <= longest) return { url: full, filled: true };
  return { url: address(always), filled: false };
}
