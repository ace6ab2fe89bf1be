import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { messagesOf, parsed, untranslated } from './testing-words.ts';

const here = import.meta.dirname;
const files = ['theme', 'client']
  .flatMap((folder) =>
    readdirSync(path.join(here, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.join(folder, file),
    ),
  )
  .filter((file) => /\.tsx?$/.test(file) && !/\.(?:test|d)\.tsx?$/.test(file))
  .map((file) => parsed(file, readFileSync(path.join(here, file), 'utf8')));

/** What is the same in every language, and what no person reads. */
const same = new Set([
  // Names, and signs of statistics and time.
  ...['Google', 'Google Cloud', 'Hugging Face', 'Stripe', 'Telegram', 'n', '… UTC', '…… UTC'],
  // For the browser.
  ...['noopener noreferrer', 'noopener noreferrer nofollow', 'input, textarea, select, dialog'],
  'position:fixed;inset:0 auto auto 0;opacity:0',
  // Rows of a file whose columns have English names too: spreadsheets are made for them.
  ...['time to acknowledge', 'time to mitigate', 'time to resolve'],
  ...['time between incidents', 'incidents per month'],
]);

describe('the words of the interface', () => {
  it('all go through the translation', () => {
    expect(files.length).toBeGreaterThan(150);
    const around = files.flatMap((file) =>
      untranslated(file)
        .filter(({ text }) => !same.has(text))
        .map(({ line, text }) => `${file.fileName}:${line} ${text}`),
    );
    expect(around).toEqual([]);
  });

  it('stand in no style', () => {
    const styles = ['css', '../docusaurus-plugin-offline', '../../kit', '../../src/css']
      .flatMap((folder) =>
        readdirSync(path.join(here, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
          path.join(folder, file),
        ),
      )
      .filter((file) => file.endsWith('.css'));
    expect(styles.length).toBeGreaterThan(10);
    const said = styles.flatMap((file) =>
      [...readFileSync(path.join(here, file), 'utf8').matchAll(/content:[^;]*?(['"])(.*?)\1/g)]
        .map(([, , text = '']) => text)
        .filter((text) => /\p{L}{2}/u.test(text) && text !== 'UTC')
        .map((text) => `${file} ${text}`),
    );
    expect(said).toEqual([]);
  });

  it('have an id and a text that can be found without running anything', () => {
    const unclear = files.flatMap((file) =>
      messagesOf(file)
        .filter(({ id, message }) => !/^(?:runbook|theme)\.[\w.-]+$/.test(id ?? '') || !message)
        .map(({ id, message }) => `${file.fileName} ${id} ${message}`),
    );
    expect(unclear).toEqual([]);
  });

  it('have one text for one id', () => {
    const texts = new Map<string, Set<string>>();
    for (const { id = '', message = '' } of files.flatMap(messagesOf)) {
      texts.set(id, (texts.get(id) ?? new Set()).add(message));
    }
    expect([...texts].filter(([, all]) => all.size > 1)).toEqual([]);
  });
});

describe('what goes around it is found:', () => {
  it.each([
    ['<p>Nothing</p>', 'Nothing'],
    ['<p>{n} left</p>', 'left'],
    ['<p>{done ? "yes" : no}</p>', 'yes'],
    ['<p>{open && `§{n} left`}</p>', '… left'],
    ['<a aria-label="Close" />', 'Close'],
    ['<a title={`of §{n}`} />', 'of …'],
    ['<Part title="open" />', 'open'],
    ['announce("Copied")', 'Copied'],
    ['const words = { todo: "to do" }', 'to do'],
    ['const problem = "It is too long."', 'It is too long.'],
    ['<Translate id="a" values={{ b: <b>bold</b> }}>{"{b}"}</Translate>', 'bold'],
    ['translate({ id: "a", message: "b" }, { c: "not this" })', 'not this'],
  ])('%s', (code, text) => {
    // `§` for what biome takes for a slip in a string.
    const source = parsed('code.tsx', code.replace('§', '$'));
    expect(untranslated(source).map((one) => one.text)).toEqual([text]);
  });

  it.each([
    '<Translate id="a" description="Why">Some words</Translate>',
    '<p>{translate({ id: "a", message: "Some words" })}</p>',
    '<p className="rb-a rb-b">{open ? "✓" : "–"}</p>',
    'throw new Error("It cannot be.")',
    'if (event.key === "Enter") run()',
    'type Kind = "Some words"',
    '<kbd>Enter</kbd>',
  ])('but not %s', (code) => {
    expect(untranslated(parsed('code.tsx', code))).toEqual([]);
  });
});
