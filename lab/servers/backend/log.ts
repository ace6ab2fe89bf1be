/** Lines as a Nest application writes them: errors and warnings go to stderr. */
const line = (level: string, context: string, text: string) =>
  `[Backend] ${new Date().toISOString()} ${level} [${context}] ${text}\n`;

export const info = (context: string, text: string) =>
  void process.stdout.write(line('LOG', context, text));
export const warn = (context: string, text: string) =>
  void process.stderr.write(line('WARN', context, text));
export const fail = (context: string, text: string) =>
  void process.stderr.write(line('ERROR', context, text));
