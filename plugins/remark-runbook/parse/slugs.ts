import { slug } from 'github-slugger';

const keyboard = /^[ -~]*$/;

/** The slug of a text, as GitHub and Docusaurus make it. */
export function plainSlug(text: string): string {
  // To know of every letter of every script takes long, and most texts have those of a keyboard only.
  if (!keyboard.test(text)) return slug(text);
  return text
    .toLowerCase()
    .replace(/[^a-z\d _-]/g, '')
    .replaceAll(' ', '-');
}

/** Slugs that differ from each other, for one page; asked in its order. */
export class Slugs {
  private readonly counts = new Map<string, number>();

  of(text: string): string {
    const plain = plainSlug(text);
    let found = plain;
    for (let count = this.counts.get(found); count !== undefined; count = this.counts.get(found)) {
      const next = (this.counts.get(plain) ?? 0) + 1;
      this.counts.set(plain, next);
      found = `${plain}-${next}`;
    }
    this.counts.set(found, 0);
    return found;
  }
}
