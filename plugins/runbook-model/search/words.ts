/** Words every report of an incident holds, and every question. */
export const fillers: ReadonlySet<string> = new Set(
  `a about an and any are as at be been but by can cannot cant could did do does doesn doesnt dont
   every everybody everyone for from get gets getting got had has have he how i if in into is isn
   isnt it its just me mean means my no nobody not of on or our out please so some somebody someone
   than that the their them then there they this to too up us use user users was we were what when
   where which who why will with wont work working works would you your`.split(/\s+/),
);

/**
 * Words that say the same of an incident, by groups: who types one means the others too. General
 * ones only; what a system calls things stands in its pages.
 */
const groups = [
  'login signin logon auth authentication authenticate',
  'email emails mail mails smtp notification notifications',
  'slow slowness latency lag sluggish performance late delayed',
  'down outage unavailable unreachable unresponsive dead offline',
  'disk storage space volume filesystem',
  'certificate cert certs tls ssl',
  'database db',
  'leak leaked stolen stole compromise compromised hacked exposed',
  'attack ddos flood',
  'memory oom ram',
  'crash crashed crashes exits exited',
  'block ban blacklist',
  'attachment attachments file files upload uploads',
  'postmortem post-mortem review pir retrospective',
  'virus malware',
  'reset restart reboot',
  '401 unauthorized unauthenticated',
];

const synonyms = new Map<string, readonly string[]>();
for (const group of groups) {
  const words = group.split(' ');
  for (const word of words) {
    synonyms.set(word, [...(synonyms.get(word) ?? []), ...words.filter((other) => other !== word)]);
  }
}

/** Other words for the same thing; none for most. */
export function synonymsOf(word: string): readonly string[] {
  return synonyms.get(word) ?? [];
}

/** The stem of an English word, to be searched by its start: `failing`, `failed` → `fail`. */
export function stemOf(word: string): string {
  if (word.length < 5 || !/^[a-z]+$/.test(word) || /ss$/.test(word)) return word;
  const stem = word.replace(/(?:ies|ing|ed|es|s|ly|e|y)$/, '');
  return stem.length > 2 ? stem : word;
}

/** The words that {@link joinWords} makes, which need not stand in a text as they are. */
export const joinedWords: ReadonlySet<string> = new Set(['login', 'cannot', 'email', 'postmortem']);

/** Words that people write apart or together, as one: `log in`, `sign-in`, `post mortem`. */
export function joinWords(text: string): string {
  return text
    .replace(/\b(?:log|sign)(?:ged|ging|s)?[ -]?(?:in|on)\b/gi, 'login')
    .replace(/\bcan(?:['’]t|not| not)\b/gi, 'cannot')
    .replace(/\be-mail/gi, 'email')
    .replace(/\bpost[ -]mortem\b/gi, 'postmortem');
}
