import { describe, expect, it } from 'vitest';
import { fileNames } from './names.ts';

describe('file names', () => {
  it('are plain, short and different on every disk', () => {
    const ids = ['Ofen kalt', 'ofen-kalt', 'Öfen/Größe?', 'con', '日本', 'x'.repeat(200)];
    const names = [...fileNames(ids).values()];
    expect(names).toEqual([
      'ofen-kalt',
      'ofen-kalt-2',
      'ofen-gro-e',
      'con-page',
      'page',
      'x'.repeat(60),
    ]);
  });

  it('leave what is plain as it is', () => {
    expect(fileNames(['database-down']).get('database-down')).toBe('database-down');
  });
});
