import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseLab } from '../describe/load.ts';
import { programs } from '../programs/index.ts';
import { composeFile } from './compose-file.ts';

const digest = 'a'.repeat(64);
const shop = (container: string) =>
  parseLab(
    `description: A shop\nkept: echo all\ndrills: {}\ncontainers:\n  - ${container}\n`,
    'lab/shop.yml',
  );
const composed = (container: string) =>
  parse(composeFile(shop(container).containers, programs)) as {
    services: Record<string, Record<string, unknown>>;
    networks: unknown;
  };

describe('the compose file of a lab', () => {
  it('says of a container what the lab says of it, and publishes nothing by itself', () => {
    const { services, networks } = composed(
      `{ name: shop-redis, program: redis, service: redis, image: "redis:7@sha256:${digest}",
        address: 10.0.0.3, environment: { REDIS_PASSWORD: x }, mounts: { /data: /srv/redis } }`,
    );
    expect(services).toEqual({
      redis: {
        container_name: 'shop-redis',
        image: `redis:7@sha256:${digest}`,
        command: ['redis-server', '/run/lab/redis/redis.conf'],
        environment: { REDIS_PASSWORD: 'x' },
        volumes: ['/srv/redis:/data', '/run/lab/redis:/run/lab/redis:ro'],
        networks: { default: { ipv4_address: '10.0.0.3' } },
      },
    });
    expect(networks).toEqual({ default: { name: 'lab', external: true } });
  });

  it('leaves the file of variables to the engine, which reads it at each new container', () => {
    const { services } = composed(
      `{ name: shop-backend, program: backend, service: backend, image: "node:20@sha256:${digest}",
        address: 10.0.0.5, workdir: /app, env_file: /srv/.env, publish: [3000] }`,
    );
    expect(services.backend).toMatchObject({
      working_dir: '/app',
      env_file: ['/srv/.env'],
      environment: {},
      ports: ['127.0.0.1:3000:3000'],
      volumes: ['/run/lab/programs:/run/lab/programs:ro'],
    });
  });

  it('leaves the user to the image, which has one for its database', () => {
    const { services } = composed(
      `{ name: shop-mariadb, program: mariadb, service: mariadb, image: "mariadb:10@sha256:${digest}",
        address: 10.0.0.2, mounts: { /var/lib/mysql: /srv/mariadb } }`,
    );
    expect(services.mariadb?.command).toContain('mariadbd');
    expect(services.mariadb?.command).not.toContain('--user=root');
  });

  it('has a name for what is no service of the project', () => {
    const { services } = composed('{ name: mail.example.org, program: mail, address: 10.0.0.9 }');
    expect(Object.keys(services)).toEqual(['mail-example-org']);
  });
});

describe('an image', () => {
  it.each(['redis:7', 'redis', `redis@sha256:${digest}`, 'redis:7@sha256:abc'])(
    'is not taken as %s: it wants a tag to read and a digest to trust',
    (image) => {
      const container = `{ name: a, program: redis, address: 10.0.0.3, image: "${image}" }`;
      expect(() => shop(container)).toThrow('lab/shop.yml:5');
    },
  );
});
