// Every page of the route table, for every role that may come to it on a desk, and for one role after another on a
// telephone and in every language: axe finds nothing. And with JavaScript off, for every role in every language: every page answers, says one heading, lacks
// no text and does not scroll sideways (invariant 10).
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { inParallel, signIn, speak, start } from './browser.mjs';
import { serve } from './server.mjs';

const LANGUAGES = ['sv', 'en'];
// What a role changes of what axe sees, it changes in every language and at every width: every role is tried once, and
// then one role for each page, another for each. How wide the words are is tried below, for all.
const LOOKS = [['sv', 1280, everyRole], ['sv', 320, oneRole], ['en', 1280, oneRole]];
const AT_A_TIME = 3;
const AXE = fileURLToPath(import.meta.resolve('axe-core/axe.min.js'));

let server;
let browser;
let visits;

before(async () => {
  server = await serve();
  browser = await start();
  await compare();
  const routes = server.json('routes');
  visits = routes.flatMap((route) =>
    route.examples.map((example, place) => ({ route: route.path, role: route.role, ...example, place })),
  );
  const without = routes.filter((route) => route.examples.length === 0);
  assert.deepEqual(without, [], 'every page can be tried by someone');
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/** The first example of each page for each role. */
function everyRole() {
  return visits.filter((visit) => visit.place === 0 && !downloads(visit));
}

/** The first example of each page for one of its roles: the first of the first page, the second of the next … */
function oneRole() {
  const pages = new Map();
  for (const visit of everyRole()) pages.set(visit.route, [...(pages.get(visit.route) ?? []), visit]);
  return [...pages.values()].map((roles, number) => roles[number % roles.length]);
}

/** The smallest comparison of the laboratory, ordered by an analyst and waited for, so that its pages can be tried. */
async function compare() {
  const order = server.json('routes').find((route) => route.path === '/laboratory/new');
  const analyst = await context('sv', 1280, order.examples[0].user, false);
  const page = await analyst.newPage();
  await page.goto(server.address + '/laboratory/new');
  await page.check('[name="scenarios"][value="almega_2023"]');
  await page.check('[name="size"][value="350"]');
  for (const [field, value] of [['years', '1'], ['replications', '2'], ['assume-services-start_days', '8']])
    await page.fill(`[name="${field}"]`, value);
  await Promise.all([page.waitForNavigation(), page.locator('form#form button').click()]);
  const address = page.url().split('?')[0];
  while ((await page.locator('a[href$="/files/inputs.json"]').count()) === 0) {
    await page.waitForTimeout(1000);
    await page.goto(address);
  }
  await analyst.close();
}

/** A context for a language and a width, signed in as one user. */
async function context(language, width, user, javaScriptEnabled) {
  const made = await browser.newContext({
    javaScriptEnabled,
    viewport: { width, height: 800 },
    reducedMotion: 'reduce',
  });
  if (javaScriptEnabled) await made.addInitScript({ path: AXE });
  await speak(made, server.address, language);
  if (user) await signIn(made, server.address, user);
  return made;
}

/** Opens an address. What the browser would save and not show, such as a letter, is fetched instead. */
async function open(page, address) {
  try {
    return await page.goto(address, { waitUntil: 'load' });
  } catch (fault) {
    if (!String(fault).includes('Download is starting')) throw fault;
    return page.request.get(address);
  }
}

/** Visits each page as its user; one context for each user. */
async function each(pages, language, width, javaScriptEnabled, look) {
  const users = new Map();
  for (const visit of pages) users.set(visit.user ?? '', [...(users.get(visit.user ?? '') ?? []), visit]);
  await inParallel(users, AT_A_TIME, async ([user, pages]) => {
    const signedIn = await context(language, width, user, javaScriptEnabled);
    const page = await signedIn.newPage();
    for (const visit of pages) {
      const answer = await open(page, server.address + visit.path);
      await look(page, visit, answer);
    }
    await signedIn.close();
  });
}

/** What axe finds on a page. The context brings it along to each page: sending it there anew is slow. */
const violations = (page) =>
  page.evaluate(async () => (await axe.run(document, { resultTypes: ['violations'] })).violations);

/** What a page shows of itself, asked for in the page and all at once. */
function shown() {
  const root = document.documentElement;
  return {
    missing: root.outerHTML.match(/⟦.{0,59}/)?.[0],
    headings: document.querySelectorAll('h1').length,
    wide: root.scrollWidth,
    spoken: root.lang,
  };
}

const isPage = (answer) => (answer.headers()['content-type'] ?? '').startsWith('text/html');

/** Addresses that may answer with something else than a page: a letter, a document, a file of lines,
 * a file of the laboratory, a change of language. */
const downloads = (visit) => /\/letter\/pdf$|\/document$|\/language\/|\/files\/|\.(csv|xlsx|json|pdf)$/.test(visit.route);

describe('with JavaScript', () => {
  for (const [language, width, chosen] of LOOKS) {
    test(`axe finds nothing in ${language} at ${width} px`, async () => {
      const found = [];
      let seen = 0;
      const first = chosen();
      await each(first, language, width, true, async (page, visit, answer) => {
        if (!isPage(answer)) return;
        seen += 1;
        for (const violation of await violations(page)) {
          const where = violation.nodes.slice(0, 3).map((node) => node.html.slice(0, 200));
          found.push(`${visit.role ?? 'anyone'} ${visit.route}: ${violation.id} – ${violation.help}\n    ${where.join('\n    ')}`);
        }
      });
      assert.deepEqual(found, []);
      assert.ok(seen >= first.length * 0.9, `${seen} of ${first.length} were pages`);
    });
  }
});

describe('without JavaScript', () => {
  for (const language of LANGUAGES) {
    test(`every page answers in ${language}, whole, with one heading, and fits 320 px`, async () => {
      const found = [];
      await each(visits.filter((visit) => !downloads(visit)), language, 320, false, async (page, visit, answer) => {
        const say = (what) => found.push(`${visit.role ?? 'anyone'} ${visit.path}: ${what}`);
        if (answer.status() !== 200) return say(`status ${answer.status()}`);
        if (!isPage(answer)) return;
        const { missing, headings, wide, spoken } = await page.evaluate(shown);
        if (missing) say(`a text is missing: ${missing}`);
        if (headings !== 1) say(`${headings} h1`);
        if (wide > 320) say(`scrolls sideways by ${wide - 320} px`);
        if (!spoken.startsWith(language)) say(`lang is ${spoken}`);
      });
      assert.deepEqual(found, []);
    });
  }
});

describe('with the keyboard', () => {
  test('the first stop is the link past the navigation, and it leads to the content', async () => {
    const anyone = await context('sv', 1280, null, true);
    const page = await anyone.newPage();
    await page.goto(server.address);
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute('href')), '#main-content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const inside = await page.evaluate(() => document.querySelector('#main-content').contains(document.activeElement));
    assert.ok(inside, 'the next stop is in the content');
    await anyone.close();
  });

  test('a form with errors takes the reader to the summary of them, and from there to the field', async () => {
    const visit = visits.find((visit) => visit.route === '/case/{case}/map' && visit.role === 'officer');
    const officer = await context('sv', 1280, visit.user, true);
    const page = await officer.newPage();
    await page.goto(server.address + visit.path);
    await page.locator('form#form button.govuk-button:not(.govuk-button--secondary)').last().press('Enter');
    await page.waitForSelector('.govuk-error-summary');
    await page.locator('.govuk-error-summary a').first().press('Enter');
    const focused = await page.evaluate(() => document.activeElement.id);
    const wanted = await page.locator('.govuk-error-summary a').first().getAttribute('href');
    assert.equal(`#${focused}`, wanted);
    await officer.close();
  });
});
