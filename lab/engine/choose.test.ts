import { describe, expect, it } from 'vitest';
import { parseLab } from '../describe/load.ts';
import { notHere } from './choose.ts';

const image = `redis:7@sha256:${'a'.repeat(64)}`;
const lab = (parts: string) =>
  parseLab(`description: A shop\nkept: echo all\ndrills: {}\n${parts}\n`, 'lab/shop.yml');
const all = () => true;

describe('an engine stands for the containers of a lab', () => {
  const pinned = lab(
    `containers: [{ name: a, program: redis, address: 10.0.0.3, image: "${image}" }]`,
  );

  it('where one is installed, for an administrator', () => {
    expect(notHere(pinned, all, true)).toBeUndefined();
    expect(notHere(pinned, all, false)).toBe('an engine of the lab needs root');
    expect(notHere(pinned, (binary) => binary !== 'dockerd', true)).toBe(
      'no container engine is installed (dockerd)',
    );
  });

  it('and only if it can be all of them', () => {
    const bare = lab('containers: [{ name: a, program: redis, address: 10.0.0.3 }]');
    expect(notHere(bare, all, true)).toBe('a has no image');
    const units = lab('units: [{ name: a, program: redis }]');
    expect(notHere(units, all, true)).toBe('this service runs under systemd');
  });
});
