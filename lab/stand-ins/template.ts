/**
 * Fills a Go template, of which it knows what the playbooks use: `{{.A.B}}`, `{{ index .A "key" }}`
 * and one `{{ range .A }}{{ println .B .C }}{{ end }}`.
 *
 * @param fail is told of the first part it does not know
 */
export function fillTemplate(
  template: string,
  data: unknown,
  fail: (part: string) => never,
): string {
  const ranged = template.replace(
    /\{\{ *range +(\.[\w.]+) *\}\}(.*?)\{\{ *end *\}\}/gs,
    (_all, path: string, body: string) =>
      (at(data, path) as unknown[]).map((each) => fillTemplate(body, each, fail)).join(''),
  );
  return ranged.replace(/\{\{(.*?)\}\}/gs, (_all, inner: string) => {
    const part = inner.trim();
    if (/^\.[\w.]+$/.test(part)) return shown(at(data, part));
    const [, path, key] = /^index +(\.[\w.]+) +"([^"]*)"$/.exec(part) ?? [];
    if (path !== undefined && key !== undefined) {
      return shown((at(data, path) as Record<string, unknown>)[key] ?? '');
    }
    const printed = /^println +(.*)$/.exec(part)?.[1];
    if (printed !== undefined) {
      return `${printed
        .split(/ +/)
        .map((path) => shown(at(data, path)))
        .join(' ')}\n`;
    }
    return fail(`{{${inner}}}`);
  });

  function at(from: unknown, path: string): unknown {
    let value = from;
    for (const key of path.split('.').filter(Boolean)) {
      if (value === null || typeof value !== 'object' || !(key in value)) return fail(path);
      value = (value as Record<string, unknown>)[key];
    }
    return value;
  }
}

function shown(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
