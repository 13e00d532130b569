// Someone acts for another, in the browser: the person lets a helper in by the code that the helper reads out, the helper
// reports a month, the person reads both names, ends it, and the helper is shut out. A guardian is not the person's to end.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { start } from './browser.mjs';
import { send } from './form.mjs';
import { peopleOf, said } from './people.mjs';
import { serve } from './server.mjs';

let server;
let browser;
let people;

before(async () => {
  server = await serve();
  browser = await start();
  people = peopleOf(browser, server);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

test('a person lets a helper act, reads what was done and shuts the helper out', async () => {
  const { as, open } = people;
  const person = await as('Berit Sandell');
  const helper = await as('Rune Almgren');

  assert.match(await open(helper, '/helping'), /Torsten Lindgren.*god man eller förvaltare/s);
  assert.ok(!(await said(helper)).includes('Berit Sandell'));
  await open(helper, '/helping/code');
  const code = await helper.locator('#code').innerText();

  await open(person, '/my/mandates');
  assert.match(await said(person), /Siv Sandell/);
  await open(person, '/my/give-mandate');
  await send(person, { code, last_day: '2027-01-31' });
  assert.match(await said(person), /Rune Almgren.*31 januari 2027/s);

  await open(helper, '/helping');
  await Promise.all([
    helper.waitForNavigation(),
    helper.getByRole('link', { name: /Berit Sandell/ }).first().click(),
  ]);
  assert.match(helper.url(), /\/for\/[0-9a-f-]{36}$/);
  const way = new URL(helper.url()).pathname;
  assert.match(await said(helper), /Du företräder Berit Sandell som ombud\. Det gäller till och med 31 januari 2027\./);
  await open(helper, `${way}/report`);
  await send(helper, { month: '2026-11-01', text: 'Vi har sökt två arbeten tillsammans.' });
  for (const page of ['letters', 'data', 'rights', 'read-log', 'history', 'plan']) {
    assert.match(await open(helper, `${way}/${page}`), /Du företräder Berit Sandell/, page);
  }

  assert.match(await open(person, '/my/history'), /Rune Almgren, ombud eller ställföreträdare, för Berit Sandell/);
  const log = await open(person, '/my/read-log');
  assert.match(log, /Rune Almgren \(ombud eller ställföreträdare\) öppnade ditt ärende/);

  await open(person, '/my/mandates');
  await Promise.all([
    person.waitForNavigation(),
    person.getByRole('link', { name: /Avsluta.*Rune Almgren/ }).click(),
  ]);
  await send(person, {});
  assert.match(await said(person), /Fullmakten är avslutad/);
  assert.equal((await helper.goto(server.address + way)).status(), 403);
  assert.equal((await helper.goto(`${server.address}${way}/report`)).status(), 403);
  assert.match(await open(helper, '/helping'), /Torsten Lindgren/, 'the other one is helped as before');
});

test('a person sees who is appointed for them, and that it is not theirs to end', async () => {
  const { as, open } = people;
  const person = await as('Torsten Lindgren');
  const shown = await open(person, '/my/mandates');
  assert.match(shown, /Rune Almgren.*god man.*tingsrätten eller överförmyndaren/s);
  assert.equal(await person.getByRole('link', { name: /Avsluta/ }).count(), 0);
});
