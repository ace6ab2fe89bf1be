import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { clipboardText, newPage, newReader } from './support/page.ts';
import { boxes, copyButton, keepAsleep, open, row } from './support/playbook.ts';
import { type RealBash, realBash } from './support/real-bash.ts';

const { url } = inject('fixtureSite');
const ovenCold = `${url}docs/bakery/oven-cold/`;

/** Longer than the 500 ms within which a second press counts as a double click. */
const pause = 700;

let bash: RealBash;
beforeAll(async () => {
  bash = await realBash();
});
afterAll(() => bash.remove());

async function openAt(address: string): Promise<Page> {
  const reader = await newReader({ clipboard: true });
  const page = await reader.newPage();
  await open(page, address);
  await page.evaluate(() => navigator.clipboard.writeText('untouched'));
  return page;
}

/** Fills a value into the panel beside the steps; leaving the field saves it. */
async function fill(page: Page, name: string, value: string): Promise<void> {
  const field = page.locator('.rb-rail').getByLabel(name);
  await field.fill(value);
  await field.blur();
}

describe('a value arrives byte for byte in a real shell', () => {
  /** Commands of the fixture by a piece of them, and what a shell prints for a value. */
  const positions: [piece: string, expected: (value: string) => string][] = [
    ['ls <words>', (v) => `[${v}]`],
    ['ls --words=<words>.txt', (v) => `[--words=${v}.txt]`],
    ["ls 'say <words> now'", (v) => `[say ${v} now]`],
    ['ls "say <words> now"', (v) => `[say ${v} now]`],
    ['cat <<END', (v) => `say ${v} now\n`],
    ["cat <<'END'", (v) => `say ${v} now\n`],
    ["bash -c 'ls <words>'", (v) => `[${v}]`],
    [`bash -c 'ls "say <words> now"'`, (v) => `[say ${v} now]`],
    ['ssh oven "ls say <words> now"', (v) => `[say][${v}][now]`],
    [`mariadb -e "SELECT '<words>'"`, (v) => `SELECT '${v.replaceAll("'", "''")}'`],
    ['ls "it says $(ls <words>)"', (v) => `[it says [${v}]]`],
  ];
  const values: [what: string, value: string][] = [
    ['words', 'two  loaves'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: meant for a shell
    ['a command substitution', '$(reboot) `reboot` ${HOME} $HOME'],
    ['quotes', `it's "so" '' ""`],
    ['history', 'wow!x !! !reboot !$'],
    ['backslashes', 'a\\b \\n \\\\ \\'],
    ['operators', 'a; reboot | id & x && rm > harm < harm #no'],
    ['patterns', '* ? [a-z] {a,b} ~ ~root'],
    ['other scripts and emoji', 'Grüße, パン, خبز 🥖👩‍🍳 é'],
    ['a quote breaker for every level', `'"'"'; reboot; "'"; reboot #`],
    ['10 kB', `it's "$(reboot)" \\ ! \`id\` 🥖 `.repeat(330).trim()],
  ];

  it.each(values)('%s', async (_, value) => {
    const page = await openAt(`${url}docs/bakery/quoting/`);
    await fill(page, 'words', value);
    const rows = page.locator('.rb-row');
    await expect.poll(() => rows.count()).toBe(positions.length);
    for (const [index, [piece, expected]] of positions.entries()) {
      const button = copyButton(rows.nth(index));
      if (piece.startsWith('mariadb') && value.includes('\\')) {
        await expect.poll(() => button.innerText()).toBe('Fill in');
        continue;
      }
      await button.click();
      await expect.poll(() => button.innerText()).toBe('Copied ✓');
      const copied = await clipboardText(page);
      expect(await bash.paste(copied), piece).toEqual({ printed: expected(value), harmed: false });
    }
  });

  it('without the spaces around it', async () => {
    const page = await openAt(`${url}docs/bakery/quoting/`);
    await fill(page, 'words', '  rye bread\t ');
    await copyButton(page.locator('.rb-row').first()).click();
    await expect.poll(() => clipboardText(page)).toBe("ls 'rye bread'");
  });
});

describe('a value is refused, with a reason', () => {
  it.each([
    ['a bell', 'a\u0007b', 'U+0007'],
    ['text that turns around', 'a\u202eb', 'U+202E'],
    ['a character without width', 'a\u200bb', 'U+200B'],
  ])('%s', async (_, value, reason) => {
    const page = await openAt(`${url}docs/bakery/quoting/`);
    await fill(page, 'words', value);
    const field = page.locator('.rb-rail .rb-field');
    await expect.poll(() => field.innerText()).toContain(reason);
    await expect.poll(() => field.locator('input').getAttribute('aria-invalid')).toBe('true');
    await copyButton(page.locator('.rb-row').first()).click();
    expect(await clipboardText(page)).toBe('untouched');
  });

  it('a line end that came in another way', async () => {
    const page = await openAt(`${url}docs/bakery/quoting/`);
    await fill(page, 'words', 'fine');
    await plantValue(page, 'words', 'fine\nreboot');
    await page.reload();
    const first = page.locator('.rb-row').first();
    await copyButton(first).click();
    expect(await clipboardText(page)).toBe('untouched');
    await expect.poll(() => first.innerText()).toContain('line end');
  });

  it('what is not of its kind', async () => {
    const page = await openAt(ovenCold);
    await fill(page, 'rack', 'three');
    await expect
      .poll(() => page.locator('.rb-rail').innerText())
      .toContain('digits only; this is three.');
  });

  it('an option where a word begins', async () => {
    const page = await openAt(`${url}docs/bakery/quoting/`);
    await fill(page, 'words', '--delete');
    const first = page.locator('.rb-row').first();
    await copyButton(first).click();
    await expect.poll(() => first.innerText()).toContain('read as an option');
    expect(await clipboardText(page)).toBe('untouched');
  });
});

/** Changes a stored value behind the page's back. */
function plantValue(page: Page, name: string, value: string): Promise<void> {
  return page.evaluate(
    ([name, value]) => {
      for (const key of Object.keys(localStorage)) {
        if (!key.startsWith('handrail:1:event:')) continue;
        const event = JSON.parse(localStorage.getItem(key) ?? '{}');
        if (event.name !== name) continue;
        localStorage.setItem(key, JSON.stringify({ ...event, value }));
      }
    },
    [name, value],
  );
}

describe('an open placeholder', () => {
  const temperature = 'curl -s http://<oven>/temperature';

  it('is asked for in place; the value saved, the next press copies', async () => {
    const page = await openAt(ovenCold);
    const command = page.locator('.rb-row').nth(0);
    await copyButton(command).click();
    expect(await clipboardText(page)).toBe('untouched');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await page.keyboard.type('oven-1.example');
    await page.keyboard.press('Enter');
    await expect.poll(() => command.locator('.rb-copy:focus').count()).toBe(1);
    await expect.poll(() => command.locator('form').count()).toBe(0);
    await page.keyboard.press('Enter');
    await expect.poll(() => clipboardText(page)).toBe('curl -s http://oven-1.example/temperature');
    // The value is known to every other command too.
    await expect
      .poll(() => page.locator('.rb-row').nth(1).innerText())
      .toContain('http://oven-1.example/log');
  });

  it('asks again for a value of another kind', async () => {
    const page = await openAt(ovenCold);
    const command = row(page, temperature);
    await copyButton(command).click();
    await page.keyboard.type('no host!');
    await page.keyboard.press('Enter');
    await expect.poll(() => command.locator('form').innerText()).toContain('A host is a name');
    await expect.poll(() => command.locator('input:focus').count()).toBe(1);
  });

  it('asks again when nothing was given', async () => {
    const page = await openAt(ovenCold);
    const command = row(page, temperature);
    await copyButton(command).click();
    await page.keyboard.press('Enter');
    await expect.poll(() => command.locator('input:focus').count()).toBe(1);
  });

  it('is left open with Escape', async () => {
    const page = await openAt(ovenCold);
    const command = row(page, temperature);
    await copyButton(command).click();
    await page.keyboard.press('Escape');
    await expect.poll(() => command.locator('form').count()).toBe(0);
    await expect.poll(() => command.locator('.rb-copy:focus').count()).toBe(1);
    expect(await clipboardText(page)).toBe('untouched');
  });

  it('can be copied anyway', async () => {
    const page = await openAt(ovenCold);
    const command = row(page, temperature);
    await copyButton(command).click();
    await command.getByRole('button', { name: 'Copy anyway' }).click();
    await expect.poll(() => clipboardText(page)).toBe(temperature);
  });

  it('takes the value with one press of the mouse', async () => {
    const page = await openAt(ovenCold);
    const command = page.locator('.rb-row').nth(0);
    await copyButton(command).click();
    await page.keyboard.type('oven-1.example');
    await command.getByRole('button', { name: 'Use this value' }).click();
    await expect.poll(() => command.locator('form').count()).toBe(0);
    await expect.poll(() => copyButton(command).innerText()).toBe('Copy');
  });

  it('asks for two values at once', async () => {
    const page = await openAt(ovenCold);
    const all = page.locator('.rb-cmd-all').first();
    await all.locator('.rb-copy').click();
    const fields = all.locator('input');
    await expect.poll(() => fields.count()).toBe(2);
    await page.keyboard.type('oven-1.example');
    await page.keyboard.press('Enter');
    // The second is still open: it is asked for, not forgotten.
    await expect
      .poll(() => all.getByLabel('rack').evaluate((one) => one === document.activeElement))
      .toBe(true);
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    await expect.poll(() => all.locator('.rb-copy:focus').count()).toBe(1);
    await page.keyboard.press('Enter');
    await expect
      .poll(() => clipboardText(page))
      .toBe('curl -s http://oven-1.example/log\ncurl -s http://oven-1.example/log?rack=2');
  });
});

it('takes a value that was typed before the page was awake', async () => {
  const page = await newPage({ baseURL: url });
  const wake = await keepAsleep(page);
  await page.goto('docs/bakery/quoting/', { waitUntil: 'commit' });
  const field = page.locator('.rb-rail').getByLabel('words');
  await field.fill('rye bread');
  await wake();
  await field.blur();
  await expect.poll(() => page.locator('.rb-row pre').first().innerText()).toBe("ls 'rye bread'");
});

describe('what changes things', () => {
  const restart = 'systemctl restart oven';

  it('names its effect on the first press and copies on the second', async () => {
    const page = await openAt(ovenCold);
    const button = copyButton(row(page, restart));
    await button.click();
    await expect.poll(() => button.innerText()).toBe('Press again');
    await expect
      .poll(() => page.locator('[role="status"].rb-visually-hidden').innerText())
      .toContain('whatever is inside is lost');
    expect(await clipboardText(page)).toBe('untouched');
    await page.waitForTimeout(pause);
    await button.click();
    await expect.poll(() => clipboardText(page)).toBe(restart);
  });

  it('is not copied by a double click', async () => {
    const page = await openAt(ovenCold);
    await copyButton(row(page, restart)).dblclick();
    await page.waitForTimeout(200);
    expect(await clipboardText(page)).toBe('untouched');
  });

  it.each(['Escape', 'Tab'])('is forgotten with %s', async (key) => {
    const page = await openAt(ovenCold);
    const button = copyButton(row(page, restart));
    await button.click();
    await page.keyboard.press(key);
    await expect.poll(() => button.innerText()).toBe('Copy…');
  });
});

it('copies what runs, and nothing around it', async () => {
  const page = await openAt(`${url}docs/plain/`);
  await copyButton(row(page, 'lsusb')).click();
  await expect.poll(() => clipboardText(page)).toBe('lsusb');
  const restart = copyButton(row(page, 'systemctl restart till'));
  await restart.click();
  await page.waitForTimeout(pause);
  await restart.click();
  await expect.poll(() => clipboardText(page)).toBe('sudo systemctl restart till');

  await open(page, `${url}docs/bakery/hostile/`);
  const labelled = copyButton(row(page, "echo '<script>"));
  await labelled.click();
  await page.waitForTimeout(pause);
  await labelled.click();
  await expect
    .poll(() => clipboardText(page))
    .toBe("echo '<script>ran.push(13)</script>' > /tmp/x");
});

it('never ticks what was copied', async () => {
  const page = await openAt(`${url}docs/plain/`);
  const before = await boxes(page);
  await copyButton(row(page, 'lsusb')).click();
  await expect.poll(() => clipboardText(page)).toBe('lsusb');
  await expect.poll(() => boxes(page)).toBe(before);
  await page.reload();
  await expect.poll(() => boxes(page)).toBe(before);
});

it('offers nothing of a corrected source', async () => {
  const page = await openAt(ovenCold);
  const corrected = page.locator('.rb-corrected');
  await corrected.locator('summary').click();
  await expect.poll(() => corrected.innerText()).toContain('systemctl restart stove');
  await expect.poll(() => corrected.locator('button').count()).toBe(0);
});

describe('where the browser has no clipboard for pages', () => {
  const absent = () =>
    Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined });
  const refused = () => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  };
  const nothingWorks = () => {
    Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined });
    document.execCommand = () => false;
  };

  it.each([
    ['as over plain http', absent],
    ['as when it is refused', refused],
  ])('the older way is taken, %s', async (_, script) => {
    const reader = await newReader({ clipboard: true });
    const page = await reader.newPage();
    await page.addInitScript(script);
    await open(page, `${url}docs/bakery/clean-the-till/`);
    const button = page.locator('.rb-copy').first();
    await button.click();
    await page.waitForTimeout(pause);
    if ((await button.innerText()) === 'Press again') await button.click();
    await expect.poll(() => button.innerText()).toBe('Copied ✓');
    await expect.poll(() => button.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await textFromOtherTab(reader)).toBe('till count');
  });

  it('a heredoc keeps its lines the older way', async () => {
    const reader = await newReader({ clipboard: true });
    const page = await reader.newPage();
    await page.addInitScript(absent);
    await open(page, `${url}docs/bakery/quoting/`);
    await fill(page, 'words', 'rye');
    const button = copyButton(page.locator('.rb-row').nth(4));
    await button.click();
    await expect.poll(() => button.innerText()).toBe('Copied ✓');
    expect(await textFromOtherTab(reader)).toBe('cat <<END\nsay rye now\nEND');
  });

  it('it says so and selects the text', async () => {
    const reader = await newReader();
    const page = await reader.newPage();
    await page.addInitScript(nothingWorks);
    await open(page, `${url}docs/bakery/quoting/`);
    await fill(page, 'words', 'rye');
    const third = page.locator('.rb-row').nth(2);
    await copyButton(third).click();
    await expect.poll(() => copyButton(third).innerText()).toBe('Not copied');
    await expect.poll(() => third.innerText()).toContain('Copying failed');
    await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe("ls 'say rye now'");
    await expect
      .poll(() => page.locator('[role="status"].rb-visually-hidden').innerText())
      .toContain('Copying failed');
  });
});

/** What the browser's clipboard holds, read by a page that may. */
async function textFromOtherTab(reader: BrowserContext): Promise<string> {
  const other = await reader.newPage();
  await other.goto(url);
  await other.bringToFront();
  return clipboardText(other);
}

it('copies a secret by the name of its variable, never by a value', async () => {
  const reader = await newReader({ clipboard: true });
  const page = await reader.newPage();
  await open(page, 'lcbp3-dms/database-down/');
  const button = copyButton(row(page, 'mariadb-admin'));
  await button.click();
  await page.waitForTimeout(pause);
  if ((await button.innerText()) === 'Press again') await button.click();
  await expect.poll(() => clipboardText(page)).toContain('MARIADB_ROOT_PASSWORD');
  await expect.poll(() => page.locator('input[type="password"]').count()).toBe(0);
});
