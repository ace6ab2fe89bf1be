/** The name of a file about an incident: whatever its number says, a name and no path. */
export function fileName(number: string, ending: string): string {
  const safe = number.replace(/[^\w-]+/g, '-').replace(/^-+|-+$/g, '');
  return `${safe || 'report'}${ending}`;
}
