import { expect, it } from 'vitest';
import { memoryTree } from '../tree.ts';
import { type Compose, readCompose } from './compose.ts';
import { readDeclared } from './file.ts';

const read = (text: string): Compose =>
  readCompose(readDeclared(memoryTree({ '/a/c.yml': text }), '/a', 'compose', 'c.yml'));

it('reads ports in every form, with their protocol', () => {
  const { ports, open } = read(`
services:
  web:
    ports:
      - 80
      - "8443:443"
      - "127.0.0.1:9090:9091"
      - "[::1]:53:5353/udp"
      - "7000-7001:7000-7001/udp"
      - { target: 25, published: "2525", protocol: tcp }
    expose: ["6379"]
`);
  const shown = ports.map(({ port, protocol }) => `${port}/${protocol}`).join(' ');
  expect(shown).toBe(
    '80/tcp 8443/tcp 443/tcp 9090/tcp 9091/tcp 53/udp 5353/udp 7000/udp 7001/udp 7000/udp 7001/udp 25/tcp 2525/tcp 6379/tcp',
  );
  expect(open).toBe(false);
});

it('knows what containers are called, by their author or by compose', () => {
  const { services, containers, unnamed, paths } = read(`
x-common: &common { restart: always }
services:
  web: { <<: *common, image: web, container_name: shop-web }
  db:
    image: db
    volumes: ["data:/var/lib/db", { type: bind, source: ./x, target: /etc/x }, "\${DIR}:/srv"]
`);
  expect(services).toEqual(['web', 'db']);
  expect(containers).toEqual(['shop-web']);
  expect(unnamed).toEqual(['db']);
  expect(paths).toEqual(['/var/lib/db', '/etc/x', '/srv']);
});

it.each([
  'include: [other.yml]',
  'services: { web: { extends: { file: base.yml, service: web } } }',
  'services: { web: { container_name: $NAME } }',
  'services: { web: { ports: [$PORT:80] } }',
  'services: { web: { ports: ["1-65535:1-65535"] } }',
])('says that there is more than it shows: %s', (text) => {
  expect(read(text).open).toBe(true);
});

it.each([
  '',
  'services:',
  'services: [a]',
  'services: { web: }',
  '- a',
  'services: { web: { ports: x } }',
])('makes nothing of %j', (text) => {
  expect(read(text)).toMatchObject({ containers: [], ports: [], open: false });
});

it('has a problem with what is no YAML, and with what goes round in circles', () => {
  const problem = (text: string) =>
    readDeclared(memoryTree({ '/a/c.yml': text }), '/a', 'compose', './c.yml').problem?.message;
  expect(problem('a: "')).toMatch(/^\.\/c\.yml:1 is no YAML: /);
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
  for (const [index, name] of [...'bcdefgh'].entries()) {
    const last = 'abcdefgh'[index];
    bomb.push(`${name}: &${name} [${Array(10).fill(`*${last}`).join(', ')}]`);
  }
  expect(problem(bomb.join('\n'))).toMatch(/is no YAML: /);
  expect(problem(`${'['.repeat(20_000)}`)).toMatch(/is no YAML: /);
});
