import { describe, expect, it } from 'vitest';
import { parseLab } from './describe/load.ts';
import { needPackages } from './packages.ts';
import { programs } from './programs/index.ts';

const lab = parseLab(
  `description: A shop
kept: echo all
containers:
  - { name: a, program: mariadb, address: 10.0.0.2 }
  - { name: b, program: redis, address: 10.0.0.3 }
tools: { jq: jq }
drills: {}
`,
  'lab/shop.yml',
);

describe('what is not installed', () => {
  it('is named, with what to install', () => {
    const has = (binary: string) => !/^(mariadbd|redis-cli|ip|jq)$/.test(binary);
    expect(() => needPackages(lab, programs, 'native', has)).toThrow(
      'Missing here: ip, mariadbd, redis-cli, jq. On Debian or Ubuntu: apt-get install iproute2 jq mariadb-server redis-tools',
    );
    expect(() => needPackages(lab, programs, 'native', () => true)).not.toThrow();
  });

  it('is also what goes into the root of the lab, wherever that is a package of its own', () => {
    const has = (binary: string) => binary !== 'pivot_root';
    expect(() => needPackages(lab, programs, 'containers', has)).toThrow(
      'Missing here: pivot_root. On Debian or Ubuntu: apt-get install util-linux-extra',
    );
  });
});
