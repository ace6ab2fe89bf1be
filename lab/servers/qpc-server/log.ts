const line = (level: string, text: string) => `${level} ${text}\n`;

export const info = (text: string) => void process.stdout.write(line('INFO', text));
export const warn = (text: string) => void process.stderr.write(line('WARN', text));

/** Says why it does not start, and does not. */
export function fail(text: string): never {
  process.stderr.write(line('ERROR', text));
  process.exit(1);
}
