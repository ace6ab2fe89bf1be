import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** An address that answered is not asked again for a day. One that did not is asked every time. */
const lasting = 24 * 60 * 60 * 1000;

/** Remembers which addresses answered, and when. */
export class KnownAddresses {
  private readonly times: Map<string, number>;

  constructor(
    /** Nothing: it remembers nothing. */
    private readonly file: string | undefined,
    private readonly now: number = Date.now(),
  ) {
    this.times = new Map(this.read().filter(([, time]) => time <= now && now - time < lasting));
  }

  has(address: string): boolean {
    return this.times.has(address);
  }

  add(address: string): void {
    this.times.set(address, this.now);
  }

  /** @throws ErrnoException when it cannot be written */
  save(): void {
    if (!this.file) return;
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(this.file, JSON.stringify([...this.times]));
  }

  private read(): [string, number][] {
    try {
      const data: unknown = this.file ? JSON.parse(readFileSync(this.file, 'utf8')) : [];
      return Array.isArray(data) ? (data as [string, number][]) : [];
    } catch {
      return []; // the first time, or broken
    }
  }
}
