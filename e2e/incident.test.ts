import { describe, expect, it } from 'vitest';
import {
  bar,
  databaseDown,
  declare,
  more,
  openIncident,
  pressDeclare,
  startDraft,
  storedEvents,
  timeline,
} from './support/incident.ts';
import { newPage, newReader } from './support/page.ts';
import { box, moved, open, painted, places, progress, stepAt } from './support/playbook.ts';

const number = /INC-\d{8}-\d{3}/;
const token = 'ghp_abcdefghijklmnopqrstuvwxyz0123456789';

describe('the bar', () => {
  it('is not loaded while nothing is open, and comes with the first tick, moving nothing', async () => {
    const page = await newPage();
    const loaded: string[] = [];
    page.on('response', async (response) => {
      if (response.request().resourceType() === 'script') loaded.push(await response.text());
    });
    const hasBar = () => loaded.some((script) => script.includes('rb-bar-line'));
    await page.goto(databaseDown, { waitUntil: 'networkidle' });
    expect([loaded.length > 0, hasBar()]).toEqual([true, false]);
    const stood = await places(page);
    await box(page, 1).click();
    await bar(page).waitFor();
    await expect.poll(hasBar).toBe(true);
    expect(await moved(page, stood)).toEqual([]);
    await expect.poll(() => bar(page).innerText()).toContain('not declared');
  });

  it('survives a reload and follows to every page', async () => {
    const page = await newPage();
    await declare(page);
    const name = number.exec(await bar(page).innerText())?.[0];
    await box(page, 1).click();
    for (const address of ['', 'onboarding/', 'lcbp3-dms/backup-recovery/', 'quicprochat/']) {
      await open(page, address);
      await expect.poll(() => bar(page).innerText()).toContain(name);
    }
    // Without loading the page anew, too.
    await bar(page)
      .getByRole('link', { name: /^Next: step 2/ })
      .click();
    await page.waitForURL(/database-down/);
    await expect.poll(() => bar(page).innerText()).toContain(name);
    await expect.poll(() => progress(page)).toBe('1 of 12');
  });

  it('comes in another tab of the browser once something is open in one', async () => {
    const reader = await newReader();
    const [one, two] = [await reader.newPage(), await reader.newPage()];
    await open(two, 'onboarding/');
    await startDraft(one);
    await bar(two).waitFor();
  });

  it('leaves the thumb its bar on a phone, and shows a deadline in one line', async () => {
    const page = await newPage({ viewport: { width: 390, height: 844 } });
    await declare(page);
    await page.waitForSelector('.rb-thumb');
    const [over, thumb] = [
      await bar(page).boundingBox(),
      await page.locator('.rb-thumb').boundingBox(),
    ];
    expect((over?.y ?? 0) + (over?.height ?? 0)).toBeLessThanOrEqual((thumb?.y ?? 0) + 1);
    expect(over?.height).toBeLessThan(52);
    await expect
      .poll(() => bar(page).innerText())
      .toMatch(/P0\s+Elapsed\s+0:00:\d\d\s+Update in \d+ min/);
    await page.getByRole('navigation', { name: 'Onward' }).getByRole('link').click();
  });

  it.each([390, 320])('cuts no deadline short beside "Undo", %i wide', async (width) => {
    const page = await newPage({ viewport: { width, height: 800 } });
    await declare(page);
    await page.keyboard.press('n');
    await bar(page).locator('textarea').fill('the disk is full');
    await page.keyboard.press('Control+Enter');
    await bar(page).getByRole('button', { name: 'Undo' }).waitFor();
    const due = bar(page).locator('.rb-bar-due');
    await expect.poll(() => due.innerText()).toMatch(/^Update\s+in\s+\d+\s+min/);
    expect(await due.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
  });

  it('switches between open incidents, and ticks go to the one worked on', async () => {
    const page = await newPage();
    await declare(page);
    await box(page, 1).click();
    await declare(page, { service: 'lcbp3-dms', playbook: 'database-down' });
    await expect.poll(() => progress(page)).toBe('0 of 12');
    const panel = await more(page);
    await panel.getByRole('button', { name: /^Work on it/ }).click();
    await expect.poll(() => progress(page)).toBe('1 of 12');
    await box(page, 2).click();
    const [first, second] = (await storedEvents(page)).filter(({ type }) => type === 'declared');
    await expect
      .poll(async () =>
        (await storedEvents(page)).flatMap((event) =>
          event.type === 'step' ? [event.incident] : [],
        ),
      )
      .toEqual([first?.incident, first?.incident]);
    expect(second?.incident).not.toBe(first?.incident);
  });

  it('is gone once the last record is put away, and back when that is undone', async () => {
    const page = await newPage();
    await startDraft(page);
    await (await more(page)).getByRole('button', { name: 'Put this draft away' }).click();
    await expect.poll(() => bar(page).count()).toBe(0);
    await expect.poll(() => progress(page)).toBe('0 of 12');
    await open(page, 'incidents/');
    await page.getByRole('button', { name: 'Open it again' }).click();
    await bar(page).waitFor();
    await open(page, databaseDown);
    await expect.poll(() => progress(page)).toBe('1 of 12');
  });
});

describe('declaring', () => {
  it('names the draft with everything that was ticked before', async () => {
    const page = await newPage();
    await startDraft(page);
    await box(page, 2).click();
    await bar(page).getByRole('link', { name: 'Declare incident' }).click();
    await page.getByLabel('Title').fill('Login is down');
    await page.getByRole('radio', { name: /^P1/ }).check();
    await page.getByLabel(/^Incident Commander/).fill('Ada');
    await pressDeclare(page);
    await openIncident(page);
    await expect.poll(() => page.locator('h1').innerText()).toBe('Login is down');
    await expect
      .poll(() => timeline(page))
      .toEqual([
        'The incident began',
        'See whether the container is down: done Database Down',
        'Read the end of the log: done Database Down',
        'Declared P1',
        'Incident Commander: Ada',
      ]);
    const [, declared] =
      /(\d{8})-001/.exec(await page.locator('.rb-number').first().innerText()) ?? [];
    expect(declared).toBe(new Date().toISOString().slice(0, 10).replaceAll('-', ''));
  });

  it.each([1280, 390])(
    'begins at the top of the form, from far down a playbook, %i wide',
    async (width) => {
      const page = await newPage({ viewport: { width, height: 800 } });
      await startDraft(page);
      const scrolled = () => page.evaluate(() => scrollY);
      await page.evaluate(() => scrollTo(0, 2_000));
      await expect.poll(scrolled).toBe(2_000);
      const declareLink = bar(page).getByRole('link', { name: /^Declare/ });
      await declareLink.click();
      await page.locator('.rb-declare').waitFor();
      await expect.poll(scrolled).toBe(0);
      await expect.poll(() => page.locator('main h1:focus').count()).toBe(1);
      // Beside the button of the form it would be taken for that.
      await expect.poll(() => declareLink.count()).toBe(0);
      await page.goBack();
      await page.waitForURL(/database-down/);
      await expect.poll(scrolled).toBe(2_000);
    },
  );

  it('asks for what is missing, and says why a start cannot lie ahead', async () => {
    const page = await newPage();
    await open(page, 'incidents/#declare');
    await page.getByLabel('Began at (UTC)').fill('2100-01-01T00:00:00');
    await page.getByRole('button', { name: 'Declare incident' }).click();
    const errors = page.locator('.rb-declare .rb-error');
    await expect
      .poll(() => errors.allInnerTexts())
      .toEqual([
        'Which service is it?',
        'How bad is it? It can be changed later.',
        'A few words are enough.',
        'It has not come yet.',
      ]);
    await expect.poll(() => storedEvents(page)).toEqual([]);
  });

  it('says that an incident of the service is open already', async () => {
    const page = await newPage();
    await declare(page);
    await box(page, 1).click();
    await open(page, 'incidents/?service=lcbp3-dms&playbook=database-down');
    await page.getByText('An open incident works on this playbook already.').waitFor();
  });

  it('is undone in the timeline, and the ticks stay', async () => {
    const page = await newPage();
    await startDraft(page);
    await bar(page).getByRole('link', { name: 'Declare incident' }).click();
    await pressDeclare(page);
    await openIncident(page);
    await page.getByRole('button', { name: 'Change Declared P0' }).click();
    await page.getByRole('button', { name: 'Take it back' }).click();
    await expect.poll(() => bar(page).innerText()).toContain('not declared');
    await open(page, databaseDown);
    await expect.poll(() => progress(page)).toBe('1 of 12');
  });
});

describe('a link from an alert', () => {
  const started = () => new Date(Date.now() - 600_000).toISOString();

  it('fills the form, and nothing is written before the reader presses', async () => {
    const page = await newPage();
    const query = new URLSearchParams({
      service: 'lcbp3-dms',
      playbook: 'database-down',
      severity: 'P1',
      started: started(),
      'value.evidence-dir': '/tmp/evidence',
    });
    await open(page, `incidents/?${query}`);
    await expect.poll(() => page.locator('.rb-from-link').count()).toBe(5);
    await expect.poll(() => page.getByRole('radio', { name: /^P1/ }).isChecked()).toBe(true);
    await expect.poll(() => storedEvents(page)).toEqual([]);
    await pressDeclare(page);
    await page.waitForURL(/database-down/);
    await expect
      .poll(() =>
        page
          .getByLabel(/^evidence-dir/)
          .first()
          .inputValue(),
      )
      .toBe('/tmp/evidence');
    await expect.poll(() => bar(page).innerText()).toMatch(/0:10:\d\d/);
    await openIncident(page);
    await expect.poll(() => timeline(page)).toContain('Declared P1, from a link');
  });

  it('is refused piece by piece, with reasons', async () => {
    const page = await newPage();
    const query = new URLSearchParams({
      service: 'lcbp3-dms',
      severity: 'P9',
      started: 'yesterday',
      'value.evidence-dir': '~/x',
      'value.db-password': 'hunter2',
      run: 'reboot',
    });
    await open(page, `incidents/?${query}`);
    await expect.poll(() => page.locator('.rb-declare .rb-notice li').count()).toBe(5);
    const refused = await page.locator('.rb-declare .rb-notice').innerText();
    expect(refused).toContain('run: The form has nothing of this name.');
    expect(refused).toContain('severity: LCBP3-DMS has P0, P1, P2, P3 and not this one.');
    expect(refused).toContain('value.db-password: A secret never comes by link.');
    await expect.poll(() => page.content()).not.toContain('hunter2');
  });

  it('shows a script as the text it is', async () => {
    const page = await newPage();
    const evil = '<img src=x onerror="document.title=\'harmed\'">';
    const query = new URLSearchParams({ service: evil, [evil]: evil, 'value.__proto__': evil });
    await open(page, `incidents/?${query}`);
    await page.locator('.rb-declare .rb-notice').waitFor();
    await expect.poll(() => page.locator('main img').count()).toBe(0);
    await expect.poll(() => page.title()).not.toContain('harmed');
  });
});

describe('a note', () => {
  it('is one key away on any page, and can be undone at once', async () => {
    const page = await newPage();
    await declare(page);
    await open(page, 'onboarding/');
    await bar(page).waitFor();
    await page.keyboard.press('n');
    await page.keyboard.type('no connection at all');
    await page.keyboard.press('Control+Enter');
    await bar(page).getByRole('button', { name: 'Undo' }).waitFor();
    const last = async () => (await storedEvents(page)).at(-1);
    await expect.poll(last).toMatchObject({ type: 'note', text: 'no connection at all' });
    await bar(page).getByRole('button', { name: 'Undo' }).click();
    await expect.poll(last).toMatchObject({ type: 'undone' });
  });

  it('is not begun by who types, or has switched the key off', async () => {
    const page = await newPage();
    await startDraft(page);
    await open(page, '');
    await bar(page).waitFor();
    await page.getByRole('textbox', { name: 'What do you see?' }).pressSequentially('no n');
    await expect.poll(() => bar(page).locator('textarea').count()).toBe(0);
    await (await more(page)).getByRole('button', { name: 'Key n writes a note: on' }).click();
    await page.keyboard.press('Escape');
    await page.locator('h1').click();
    await page.keyboard.press('n');
    await expect.poll(() => bar(page).locator('textarea').count()).toBe(0);
  });

  it('keeps what was begun when the reader goes to another page', async () => {
    const page = await newPage();
    await declare(page);
    await page.keyboard.press('n');
    await page.keyboard.type('half a sen');
    await page.getByRole('link', { name: 'Triage' }).click();
    await page.locator('#fitting').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('h1').click();
    await page.keyboard.press('n');
    await expect.poll(() => bar(page).locator('textarea').inputValue()).toBe('half a sen');
  });

  it('with a secret is held back until that is out, and the secret is nowhere', async () => {
    const page = await newPage();
    await declare(page);
    await page.keyboard.press('n');
    await page.keyboard.type('it printed ghp_abcdefghijklmnopqrstuvwxyz0123456789');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').getByText('Held back.').waitFor();
    const kept = () => page.evaluate(() => JSON.stringify(localStorage));
    expect(await kept()).not.toContain('ghp_');
    await page.getByRole('button', { name: 'Replace it by [redacted]' }).click();
    await page.getByRole('button', { name: 'Note it' }).click();
    await expect.poll(kept).toContain('it printed [redacted]');
    expect(await kept()).not.toContain('ghp_');
  });
});

it('a secret in a reason or a name is refused, and is nowhere', async () => {
  const page = await newPage();
  const refused = () =>
    page.locator('.rb-error').getByText('Secrets are never kept here').waitFor();
  await startDraft(page);
  await stepAt(page, 2).getByRole('button', { name: /^Skip/ }).click();
  await page.getByLabel('Skipped because').fill(`needs ${token}`);
  await page.keyboard.press('Enter');
  await refused();
  await page.getByLabel('Skipped because').fill('needs a key');
  await page.keyboard.press('Enter');
  await expect.poll(() => progress(page)).toBe('2 of 12');

  await openIncident(page);
  await page.getByRole('button', { name: 'Change See whether the container is down' }).click();
  await page.getByLabel('Because (optional)').fill(token);
  await page.getByRole('button', { name: 'Correct the time' }).click();
  await refused();

  await open(page, 'incidents/');
  await page.getByLabel(/^Your name in the log/).fill(token);
  await refused();
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('ghp_');
});

describe('starting afresh', () => {
  it('never ends a declared incident', async () => {
    const page = await newPage();
    await declare(page);
    await box(page, 1).click();
    await painted(page);
    await expect
      .poll(() => page.getByRole('button', { name: /afresh$/ }).allInnerTexts())
      .toEqual(['Start this page afresh']);
    await page.getByRole('link', { name: 'Declare another incident' }).waitFor();
    await page.getByRole('link', { name: 'Close this incident on its page' }).click();
    await page.locator('.rb-timeline').waitFor();
    await expect
      .poll(async () => (await storedEvents(page)).map(({ type }) => type))
      .not.toContain('closed');
  });

  it('still puts the drafts away', async () => {
    const page = await newPage();
    await startDraft(page);
    const afresh = page.getByRole('button', { name: /New incident|Press again: all/ });
    await afresh.click();
    await afresh.click();
    await expect.poll(() => progress(page)).toBe('0 of 12');
  });
});
