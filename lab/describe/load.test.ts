import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type DrillPage, readPage } from '../drill/page.ts';
import { programs } from '../programs/index.ts';
import { labs, loadLab, parseLab, withSecrets } from './load.ts';

const lab = (more = '') => `description: A shop
kept: echo all
${more}
drills:
  counter:
    - { title: it stops, route: [look], gone: "true" }
`;

describe('a lab', () => {
  it('is read, and what is left out has its default', () => {
    expect(parseLab(lab(), 'lab/shop.yml')).toMatchObject({
      containers: [],
      units: [],
      secrets: [],
    });
  });

  it('says where it is wrong, and what was meant', () => {
    expect(() => parseLab(lab('folder: []'), 'lab/shop.yml')).toThrow(
      'lab/shop.yml:3: Unknown key "folder". Did you mean folders?',
    );
    expect(() => parseLab(lab('secrets: [pasword]\nfill: "{{password}}"'), 'lab/shop.yml')).toThrow(
      '{{password}} is no secret of this lab. Did you mean pasword?',
    );
    expect(() => parseLab('- a', 'lab/shop.yml')).toThrow('A lab was expected');
  });

  it('takes no line that bash goes past whether it holds or not', () => {
    const gone = (script: string) =>
      parseLab(lab().replace('gone: "true"', `gone: ${JSON.stringify(script)}`), 'lab/shop.yml');
    expect(() => gone('! opens old\ntrue')).toThrow(/shop.yml:6: .*every line counts/);
    expect(() => gone('[ -s a ] && [ -s b ]\ntrue\n')).toThrow('every line counts');
    expect(() => gone('true\n[ -s a ] && [ -s b ]\n')).not.toThrow();
  });

  it('has other secrets each time', () => {
    const described = parseLab(lab('secrets: [a]\nfill: "{{a}} {{a}}"'), 'lab/shop.yml');
    const [one, two] = [withSecrets(described).fill, withSecrets(described).fill];
    expect(one).toMatch(/^([\w-]{24}) \1$/);
    expect(one).not.toBe(two);
  });
});

describe('the labs of this repository', () => {
  const folder = fileURLToPath(new URL('..', import.meta.url));
  const docs = fileURLToPath(new URL('../../docs', import.meta.url));

  const pages = new Map<string, DrillPage>();
  const read = (service: string, name: string) => {
    const page = pages.get(`${service}/${name}`) ?? readPage(docs, service, name);
    pages.set(page.id, page);
    return page;
  };

  it.each(labs(folder))(
    '%s names pages, sections, steps and programs that there are',
    (service) => {
      const { containers, units, drills } = loadLab(folder, service);
      for (const { program } of [...containers, ...units])
        expect(Object.keys(programs)).toContain(program);
      for (const [name, runs] of Object.entries(drills)) {
        const page = (other: string) => read(service, other === '' ? name : other);
        for (const run of runs) {
          const items = run.route.flatMap((stop) => {
            const [other = '', anchor = ''] = stop.includes('#') ? stop.split('#') : ['', stop];
            const found = page(other).items.filter(({ section }) => section === anchor);
            expect(found, `${name}: ${stop}`).not.toHaveLength(0);
            return found.map(({ step }) => step);
          });
          const named = [
            ...run.skip.map((one) => one.split(' ')[0]),
            ...run.undo,
            ...Object.keys(run.by_hand).map((one) => one.split(' ')[0]),
          ];
          for (const step of named) expect(items, name).toContain(step);
        }
      }
    },
  );

  it('have originals that stand on their pages, word for word', () => {
    for (const service of labs(folder)) {
      for (const { page, command } of loadLab(folder, service).originals) {
        const text = readFileSync(`${docs}/${service}/${page}.md`, 'utf8').replace(/^ +/gm, '');
        expect(text).toContain(command.trimEnd());
      }
    }
  });

  it('drill every page that holds commands', () => {
    for (const service of labs(folder)) {
      const drilled = Object.keys(loadLab(folder, service).drills);
      const pages = readdirSync(`${docs}/${service}`)
        .filter((file) => /^[^_].*\.md$/.test(file))
        .map((file) => file.slice(0, -3))
        .filter((name) => read(service, name).blocks.length > 0);
      expect([...drilled].sort()).toEqual(pages.sort());
    }
  });
});
