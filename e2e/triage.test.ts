import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { axe, newPage } from './support/page.ts';
import { box, keepAsleep, open } from './support/playbook.ts';

async function openBoard(): Promise<Page> {
  const page = await newPage();
  await open(page, '');
  return page;
}

const question = (page: Page) => page.getByRole('textbox', { name: 'What do you see?' });
const count = (page: Page) => page.locator('#fitting').innerText();
const titles = (page: Page) => page.locator('.rb-results tbody a').allInnerTexts();

/** Asks, and gives the titles that fit, best first. */
async function ask(page: Page, text: string): Promise<string[]> {
  await question(page).fill(text);
  await expect.poll(() => count(page)).toMatch(text.trim() ? /fits?$/ : /playbooks$/);
  return titles(page);
}

it('lists every playbook, worst first, before anything is asked', async () => {
  const page = await openBoard();
  const all = await titles(page);
  expect(all.length).toBeGreaterThan(10);
  await expect.poll(() => count(page)).toBe(`${all.length} playbooks`);
  const shapes = await page
    .locator('.rb-results tbody .rb-severity')
    .evaluateAll((badges) => badges.map(({ className }) => /--(\w+)/.exec(className)?.[1] ?? ''));
  const ranks = shapes.map((shape) => ['octagon', 'triangle', 'diamond', 'ring'].indexOf(shape));
  expect(ranks).toEqual([...ranks].sort());
});

describe('finds the playbook by', () => {
  it.each([
    ['a status code', '502', 'Complete System Outage'],
    ['a metric', 'delivery_queue_depth', 'High Latency'],
    ['a container', 'lcbp3-mariadb', 'Database Down'],
    ['plain words', 'users cannot log in', 'Authentication System Failing'],
    ['a typo', 'certifcate expires', 'Certificate'],
    ['capital letters', 'NO SPACE LEFT ON DEVICE', 'Storage Full'],
    [
      'a whole log line',
      'Nov 21 03:12:44 node-1 qpc-server[811]: ERROR write failed: No space left on device (os error 28)',
      'Storage Full',
    ],
  ])('%s', async (_, text, expected) => {
    const page = await openBoard();
    const found = await ask(page, text);
    expect(found.slice(0, 3).join(' | ')).toContain(expected);
  });
});

it('says why a playbook fits', async () => {
  const page = await openBoard();
  await ask(page, '502');
  const marks = await page.locator('.rb-results tbody tr').first().locator('mark').allInnerTexts();
  expect(marks).toContain('502');
});

it('narrows by service and by severity, and widens again', async () => {
  const page = await openBoard();
  const all = (await titles(page)).length;
  const service = page.getByRole('group', { name: 'Service' }).getByRole('button').first();
  await service.click();
  await expect.poll(() => service.getAttribute('aria-pressed')).toBe('true');
  const ofService = (await titles(page)).length;
  expect(ofService).toBeLessThan(all);
  const name = await service.innerText();
  for (const small of await page.locator('.rb-results tbody small').allInnerTexts()) {
    expect(small).toContain(name);
  }
  const worst = page.getByRole('group', { name: 'How bad' }).getByRole('button').first();
  await worst.click();
  await expect.poll(async () => (await titles(page)).length).toBeLessThan(ofService);
  await worst.click();
  await service.click();
  await expect.poll(async () => (await titles(page)).length).toBe(all);
});

it('takes what the playbooks name as choices', async () => {
  const page = await openBoard();
  await page.locator('.rb-choices summary').click();
  const choice = page.locator('.rb-choices').getByRole('button', { name: '502', exact: true });
  await choice.click();
  await expect.poll(() => question(page).inputValue()).toBe('502');
  await expect.poll(() => count(page)).toMatch(/fits?$/);
  await expect.poll(() => choice.getAttribute('aria-pressed')).toBe('true');
  const second = page.locator('.rb-choices').getByRole('button').nth(1);
  await second.click();
  await expect.poll(async () => (await question(page).inputValue()).split('\n').length).toBe(2);
  await second.click();
  await choice.click();
  await expect.poll(() => question(page).inputValue()).toBe('');
});

it('leads on when nothing fits', async () => {
  const page = await openBoard();
  const all = await titles(page);
  expect(await ask(page, 'zzzzqqqq')).toEqual([]);
  await expect.poll(() => count(page)).toBe('0 playbooks fit');
  await page.getByRole('button', { name: 'show all playbooks' }).click();
  await expect.poll(() => titles(page)).toEqual(all);
  await expect.poll(() => question(page).inputValue()).toBe('');
});

it('leads from the box to the playbook by keyboard alone', async () => {
  const page = await openBoard();
  await question(page).focus();
  await page.keyboard.type('mariadb');
  await expect.poll(() => count(page)).toMatch(/fits?$/);
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await page.locator('.rb-results a:focus').count()) > 0) break;
  }
  const title = await page.locator('.rb-results a:focus').innerText();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('h1').innerText()).toBe(title);
});

it('keeps what was typed to itself', async () => {
  const page = await newPage();
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')));
  await open(page, '');
  await ask(page, 'secretword 502');
  await page.locator('.rb-results tbody a').first().click();
  await page.waitForSelector('.rb-page');
  await page.goBack();
  await expect.poll(() => question(page).inputValue()).toBe('secretword 502');
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, document.cookie]),
  );
  expect(kept).not.toContain('secretword');
  expect(page.url()).not.toContain('secretword');
  expect(sent.filter((url) => url.includes('secretword'))).toEqual([]);
});

it('keeps the question and the filters on the way back from a playbook', async () => {
  const page = await openBoard();
  const found = await ask(page, '502');
  await page.locator('.rb-results tbody a').first().click();
  await page.waitForSelector('.rb-page');
  await page.goBack();
  await expect.poll(() => question(page).inputValue()).toBe('502');
  await expect.poll(() => titles(page)).toEqual(found);
});

it('takes what was typed before the page was awake', async () => {
  const page = await newPage();
  const wake = await keepAsleep(page);
  await page.goto('', { waitUntil: 'commit' });
  await question(page).fill('delivery_queue_depth');
  await wake();
  await expect.poll(() => count(page), { timeout: 5_000 }).toMatch(/fits?$/);
  await expect.poll(async () => (await titles(page)).join(' | ')).toContain('High Latency');
});

describe('is not impressed by', () => {
  it.each([
    ['the signs of patterns', String.raw`.*+?^${'$'}{}()|[]\ (?:a+)+$ [`],
    ['markup', '<img src=x onerror="window.ran = true"><script>window.ran = true</script> 502'],
    ['names of JavaScript', '__proto__ constructor toString hasOwnProperty'],
    ['signs without words', '!!! ... ??? ---'],
    ['emoji and other scripts', '🔥 ฐานข้อมูลล่ม 🧯'],
  ])('%s', async (_, text) => {
    const page = await openBoard();
    await ask(page, text);
    await expect.poll(() => page.evaluate(() => 'ran' in window)).toBe(false);
    await expect.poll(() => page.locator('.rb-results img, .rb-results script').count()).toBe(0);
  });

  it('20,000 characters of a log', async () => {
    const page = await openBoard();
    const line = '2026-03-01T14:02:11Z ERROR [pool-7] upstream 502 after 30001 ms; request ';
    const log = Array.from({ length: 270 }, (_, n) => `${line}${n}`)
      .join('\n')
      .slice(0, 20_000);
    expect(await ask(page, log)).toContain('Complete System Outage');
  });

  it('20,000 different words', async () => {
    const page = await openBoard();
    const words = Array.from({ length: 3_400 }, (_, n) => `w${n.toString(36)}x`).join(' ');
    expect(await ask(page, words.slice(0, 20_000))).toEqual([]);
  });
});

it('shows what somebody has begun', async () => {
  const page = await openBoard();
  await open(page, 'lcbp3-dms/database-down/');
  await box(page, 1).click();
  await open(page, '');
  await page.getByRole('link', { name: 'Continue Database Down' }).click();
  await page.waitForURL('**/lcbp3-dms/database-down/');
});

describe('a pasted log', () => {
  const line = '2026-03-01T14:02:11Z INFO [pool-7] request 4711 of client 88 done in 12 ms\n';
  const needle = '2026-03-01T14:02:12Z ERROR enqueue: No space left on device (os error 28)\n';
  const megabyte = line.repeat(7_000) + needle + line.repeat(7_000);

  /** Pastes as a reader does: through the clipboard's event. */
  async function paste(page: Page, text: string): Promise<void> {
    await question(page).evaluate((box, words) => {
      const data = new DataTransfer();
      data.setData('text/plain', words);
      const event = new ClipboardEvent('paste', {
        clipboardData: data,
        bubbles: true,
        cancelable: true,
      });
      box.dispatchEvent(event);
    }, text);
  }

  it('of one megabyte leads to the playbook, says why, and does not freeze the page', async () => {
    expect(megabyte.length).toBeGreaterThan(1_000_000);
    const page = await openBoard();
    await question(page).focus();
    const longest = page.evaluate(async () => {
      let last = performance.now();
      let gap = 0;
      while (document.querySelector('.rb-pasted')?.textContent?.includes('was read') !== true) {
        await new Promise((resolve) => setTimeout(resolve));
        gap = Math.max(gap, performance.now() - last);
        last = performance.now();
      }
      return gap;
    });
    await paste(page, megabyte);
    await expect.poll(() => longest).toBeLessThan(1_000);
    await expect.poll(async () => (await titles(page))[0]).toBe('Storage Full');
    const because = page.locator('.rb-results tbody tr').first().locator('mark');
    await expect.poll(async () => (await because.allInnerTexts()).join(' ')).toMatch(/space/i);
    await expect.poll(() => question(page).inputValue()).toBe('');
    expect(await axe(page)).toEqual([]);
  });

  it('leaves neither the browser nor this tab', async () => {
    const page = await newPage();
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')));
    await open(page, '');
    await page.waitForLoadState('networkidle');
    const before = sent.length;
    await paste(page, `secretword ${megabyte}`);
    await page.getByText('was read in this browser').waitFor();
    // The pages of the playbooks that are shown are loaded ahead, as files of the site.
    const files = /^http:\/\/127\.0\.0\.1:\d+\/assets\/js\/[\w.]+\.js$/;
    expect(sent.slice(before).filter((one) => !files.test(one))).toEqual([]);
    const kept = await page.evaluate(async () => {
      const databases = await indexedDB.databases();
      return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, databases]);
    });
    expect(kept).not.toContain('secretword');
    expect(page.url()).not.toContain('secretword');
  });

  it('is forgotten on request', async () => {
    const page = await openBoard();
    const all = await titles(page);
    await paste(page, megabyte);
    await page.getByText('was read in this browser').waitFor();
    await page.getByRole('button', { name: 'Forget it' }).click();
    await expect.poll(() => titles(page)).toEqual(all);
  });

  it('that is short stands in the box, as it was', async () => {
    const page = await newPage({ clipboard: true });
    await open(page, '');
    await page.evaluate((text) => navigator.clipboard.writeText(text), needle.trim());
    await question(page).focus();
    await page.keyboard.press('Control+V');
    await expect.poll(() => question(page).inputValue()).toBe(needle.trim());
    await expect.poll(async () => (await titles(page))[0]).toBe('Storage Full');
  });

  it('goes through the alert of a whole Alertmanager message', async () => {
    const page = await openBoard();
    const alert = JSON.stringify(
      {
        status: 'firing',
        labels: { alertname: 'QueueGrows', instance: 'chat-1:9090', severity: 'page' },
        annotations: { summary: 'delivery_queue_depth is 48211', runbook_url: '' },
        startsAt: '2026-03-01T14:02:11Z',
      },
      null,
      2,
    );
    const found = await ask(page, alert);
    expect(found.slice(0, 2).join(' | ')).toContain('High Latency');
  });
});

it('says how a page gets onto it, where there is no playbook yet', async () => {
  const page = await newPage();
  await page.route(/\.js$/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      /"playbooks":\[\{.*\}\],"pages":/,
      '"playbooks":[],"pages":',
    );
    await route.fulfill({ response, body });
  });
  await open(page, 'onboarding/');
  await page.getByRole('link', { name: 'Triage', exact: true }).click();
  await page.getByRole('heading', { name: 'No playbooks yet' }).waitFor();
  await expect.poll(() => page.locator('main').innerText()).toContain('service.yml');
  expect(await axe(page, { include: 'main' })).toEqual([]);
});

it("stands at the root of somebody else's site too", async () => {
  const page = await newPage({ baseURL: inject('fixtureSite').url });
  await open(page, '');
  expect(await ask(page, '418')).toEqual(['Oven cold']);
  await page.locator('.rb-results tbody a').first().click();
  await page.waitForURL('**/ops/docs/bakery/oven-cold/');
});
