import { describe, expect, it } from 'vitest';
import { clockOf } from './moment.ts';

const at = '2025-12-01T23:30:59.900Z';

describe('a time in a report', () => {
  it('is in UTC, to the minute', () => {
    expect(clockOf('UTC', [at]).at(at)).toBe('23:30 UTC');
    expect(clockOf('UTC', [at]).full('2025-12-02T06:30:00+07:00')).toBe('2025-12-01 23:30 UTC');
  });

  it('has the clock of the service beside, if that differs', () => {
    expect(clockOf('Asia/Bangkok', [at]).at(at)).toBe('23:30 UTC (06:30 Asia/Bangkok)');
    expect(clockOf('Africa/Abidjan', [at]).at(at)).toBe('23:30 UTC');
  });

  it('has its day where there are several', () => {
    expect(clockOf('UTC', [at, '2025-12-02T00:01:00Z']).at(at)).toBe('2025-12-01 23:30 UTC');
  });
});
