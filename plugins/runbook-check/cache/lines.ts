import {
  closeSync,
  constants,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { StringDecoder } from 'node:string_decoder';

const chunk = 256 * 1024;

/** A pipe without a writer is empty then, where it would be waited for. */
const withoutWaiting = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Reads a file line by line, so that its size costs no memory. A file that is not there has none. */
export class LineReader {
  private readonly decoder = new StringDecoder('utf8');
  private readonly buffer = Buffer.alloc(chunk);
  private handle: number | undefined;
  private lines: string[] = [];
  private at = 0;
  private rest = '';

  constructor(file: string) {
    try {
      this.handle = openSync(file, withoutWaiting);
    } catch {
      this.handle = undefined;
    }
  }

  next(): string | undefined {
    while (this.at >= this.lines.length) {
      if (!this.fill()) return undefined;
    }
    const line = this.lines[this.at];
    this.at += 1;
    return line;
  }

  /** What was not read yet is not read any more. */
  close(): void {
    if (this.handle !== undefined) closeSync(this.handle);
    this.handle = undefined;
    this.lines = [];
  }

  private fill(): boolean {
    if (this.handle === undefined) return false;
    const size = readSync(this.handle, this.buffer);
    // A last line without an end was cut off, so it is not one.
    if (size === 0) {
      this.close();
      return false;
    }
    const text = this.rest + this.decoder.write(this.buffer.subarray(0, size));
    this.lines = text.split('\n');
    this.rest = this.lines.pop() ?? '';
    this.at = 0;
    return true;
  }
}

/** Writes a file beside the old one and takes its place at the end: nobody sees half of it. */
export class LineWriter {
  private readonly draft: string;
  private readonly handle: number;
  private waiting: string[] = [];
  private size = 0;

  /** @throws ErrnoException when the file cannot be written */
  constructor(private readonly file: string) {
    mkdirSync(dirname(file), { recursive: true });
    this.draft = `${file}.${process.pid}.tmp`;
    // What a run that was killed left there, or a link to somewhere else.
    rmSync(this.draft, { force: true });
    this.handle = openSync(this.draft, 'wx');
  }

  /** @throws ErrnoException when the disk is full */
  write(line: string): void {
    this.waiting.push(line, '\n');
    this.size += line.length;
    if (this.size > chunk) this.flush();
  }

  commit(): void {
    this.flush();
    closeSync(this.handle);
    renameSync(this.draft, this.file);
  }

  abandon(): void {
    try {
      closeSync(this.handle);
    } catch {
      // closed before
    }
    rmSync(this.draft, { force: true });
  }

  private flush(): void {
    const bytes = Buffer.from(this.waiting.join(''), 'utf8');
    for (let from = 0; from < bytes.length; ) from += writeSync(this.handle, bytes, from);
    this.waiting = [];
    this.size = 0;
  }
}
