// Those who sit at browsers of their own: signed in by name, JavaScript off, each page opened by its address.
import assert from 'node:assert/strict';
import { speak } from './browser.mjs';

/** The persons of a demonstration, each with one page for the whole test. */
export function peopleOf(browser, server) {
  const pages = new Map();

  const newPage = async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    await speak(context, server.address, 'sv');
    return context.newPage();
  };

  /** Someone who signs in on the start page by name; `nobody` is anyone who has not. */
  const as = async (name) => {
    if (pages.has(name)) return pages.get(name);
    const page = await newPage();
    if (name !== 'nobody') {
      await page.goto(`${server.address}/sign-in`);
      await Promise.all([
        page.waitForNavigation(),
        page.getByRole('button', { name, exact: true }).first().click(),
      ]);
    }
    pages.set(name, page);
    return page;
  };

  /** Opens a page, which must answer; gives what it says, with plain spaces. */
  const open = async (page, path) => {
    const answer = await page.goto(server.address + path);
    assert.equal(answer.status(), 200, `${path} gave ${answer.status()}`);
    return said(page);
  };

  /** Moves the day of the demonstration, as anyone can. */
  const moveTo = async (page, day) => {
    await open(page, '/demonstration/day');
    const [year, month, date] = day.split('-');
    await page.fill('[name="to-day"]', String(Number(date)));
    await page.fill('[name="to-month"]', String(Number(month)));
    await page.fill('[name="to-year"]', year);
    await Promise.all([page.waitForNavigation(), page.locator('main form button').last().click()]);
    assert.ok(!page.url().includes('/demonstration/day'), `the day could not be moved to ${day}`);
  };

  /** Fetches a file by the link that the page has to it: its type and its first bytes. */
  const download = async (page, ending) => {
    const link = page.locator(`main a[href*=".${ending}"]`).first();
    const href = await link.getAttribute('href');
    const answer = await page.context().request.get(new URL(href, page.url()).href);
    assert.equal(answer.status(), 200, `${href} gave ${answer.status()}`);
    return { type: answer.headers()['content-type'], bytes: await answer.body() };
  };

  return { as, open, moveTo, download };
}

/** What the main part of a page says, with every run of white space as one plain space. */
export async function said(page) {
  return (await page.locator('main').innerText()).replace(/\s+/g, ' ');
}
