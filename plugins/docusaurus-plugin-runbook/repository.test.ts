import { describe, expect, it } from 'vitest';
import { repositoryOf } from './repository.ts';

describe('the repository of a site', () => {
  it.each([
    'https://github.com/org/repo',
    'https://github.com/org/repo/',
    'https://github.com/org/repo.git',
  ])('%s', (url) => {
    expect(repositoryOf({ url })).toEqual({
      url: 'https://github.com/org/repo',
      branch: 'main',
      host: 'github',
    });
  });

  it('says what it runs where its name does not', () => {
    expect(repositoryOf({ url: 'https://git.example.org/a/b', host: 'forgejo' }).host).toBe(
      'forgejo',
    );
    expect(() => repositoryOf({ url: 'https://git.example.org/a/b' })).toThrow(
      'What git.example.org runs cannot be told. Set "repository.host" to one of github, gitlab, forgejo; forgejo is for Gitea too.',
    );
    expect(() => repositoryOf({ url: 'https://a.example/b', host: 'svn' as 'github' })).toThrow(
      'cannot be told',
    );
  });

  it.each(['org/repo', 'git@github.com:org/repo', 'javascript:alert(1)//github.com', ''])(
    '%j is none',
    (url) => {
      expect(() => repositoryOf({ url })).toThrow('an address such as https://github.com/org/repo');
    },
  );

  it('has no login in it', () => {
    expect(() => repositoryOf({ url: 'https://me:secret@github.com/a/b' })).toThrow('a login');
  });
});
