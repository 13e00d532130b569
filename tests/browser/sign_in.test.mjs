// Signing in at a real OpenID Connect provider, in a real browser: there and back, a fresh sign-in before a decision
// with nothing typed lost, one's own sign-ins listed and ended, and sessions that the provider ends.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { speak, start } from './browser.mjs';
import { said } from './people.mjs';
import { newKey } from './provider.mjs';
import { claimsOf, forged } from './sign_in/forge.mjs';
import { FRESH_SECONDS, NEW, REGISTERED, startService } from './sign_in/service.mjs';
import { visitor } from './visitor.mjs';

let service;
let browser;

before(async () => {
  browser = await start();
  // The provider does not answer at first.
  service = await startService({ before: (provider) => (provider.hooks.closed = true) });
});

after(async () => {
  await browser?.close();
  await service?.stop();
});

/** A browser of someone, without JavaScript unless said. */
async function someone(language = 'sv') {
  const context = await browser.newContext({ javaScriptEnabled: false });
  await speak(context, service.base, language);
  return context.newPage();
}

/** Presses what leads on, and waits for the page that comes. */
const press = (page, locator) => Promise.all([page.waitForNavigation(), locator.click()]);

/** Answers the provider's question. */
async function identify(page, who, level = 'loa3') {
  await page.selectOption('[name="who"]', who);
  await page.selectOption('[name="level"]', level);
  await press(page, page.getByRole('button', { name: 'Sign in' }));
}

/** Signs in from the sign-in page. */
async function signIn(page, way, who, { level, back = '' } = {}) {
  await page.goto(`${service.base}/sign-in${back && `?back=${back}`}`);
  await press(page, page.getByRole('button', { name: way }));
  await identify(page, who, level);
}

/** Forgets the provider's own session, as when someone else sits down at another device. */
const forgetAtProvider = (page) => page.context().clearCookies({ name: /^_/ });

const pathOf = (page) => page.url().slice(service.base.length);
const pause = (seconds) => new Promise((done) => setTimeout(done, seconds * 1000));

describe('before the provider answers', () => {
  test('readiness says so, the page says so in words, and it comes by itself when the provider is back', async () => {
    const waiting = await fetch(`${service.base}/ready`);
    assert.equal(waiting.status, 503);
    assert.match(await waiting.text(), /eid, partner, staff/);
    assert.equal((await fetch(`${service.base}/health`)).status, 200);
    const page = await someone();
    await page.goto(`${service.base}/sign-in`);
    assert.match(await said(page), /Det går inte att logga in med e-legitimation just nu/);
    const answer = await page.goto(`${service.base}/sign-in/begin?provider=eid`);
    assert.equal(answer.status(), 503);
    await page.context().close();
    service.provider.hooks.closed = false;
    await service.ready();
  });
});

describe('there and back', () => {
  test('a registered person signs in with electronic identification, sees the own way, and signs out at both', async () => {
    const page = await someone();
    await signIn(page, 'Logga in med e-legitimation', 'registered');
    assert.equal(pathOf(page), '/my');
    const kept = (await page.context().cookies()).filter((cookie) => cookie.name.startsWith('stegvis_'));
    for (const cookie of kept.filter((cookie) => cookie.name !== 'stegvis_language')) {
      assert.ok(cookie.httpOnly && cookie.sameSite === 'Lax', `${cookie.name} is open`);
    }
    await press(page, page.getByRole('button', { name: 'Logga ut' }));
    await press(page, page.getByRole('button', { name: 'Yes' }));
    assert.equal(pathOf(page), '/signed-out');
    await page.goto(`${service.base}/my`);
    assert.match(pathOf(page), /^\/sign-in\?back=/);
    // The provider has ended its session too: it asks who it is again.
    await press(page, page.getByRole('button', { name: 'Logga in med e-legitimation' }));
    assert.match(page.url(), /\/interaction\//);
    await page.context().close();
  });

  test('someone who is not registered comes to the registration, and can register with no other number', async () => {
    const page = await someone();
    await signIn(page, 'Logga in med e-legitimation', 'newcomer');
    assert.equal(pathOf(page), '/register');
    assert.match(await page.locator('header').innerText(), /Inte inskriven än/);
    await press(page, page.locator('main form button').first());
    for (const [number, refused] of [['199008232390', true], [NEW, false]]) {
      for (const [field, value] of [['given_name', 'Någon'], ['family_name', 'Ny'], ['personal_number', number]])
        await page.fill(`[name="${field}"]`, value);
      await press(page, page.locator('main form button.govuk-button').first());
      assert.equal((await page.locator('#personal_number-error').count()) === 1, refused, number);
    }
    await page.context().close();
  });

  test('an officer gets role and unit from the provider, and comes back to the page that was asked for', async () => {
    const page = await someone('en');
    await page.goto(`${service.base}/cases`);
    assert.match(pathOf(page), /^\/sign-in\?back=/);
    await press(page, page.getByRole('button', { name: 'Sign in with work account' }));
    await identify(page, 'officer', 'loa2');
    assert.equal(pathOf(page), '/cases');
    assert.match(await page.locator('header').innerText(), /Olga Handläggare officer/);
    await page.context().close();
  });

  test('an officer who is registered here is recognised by the own number, and the own case is shut', async () => {
    const page = await someone();
    await signIn(page, 'Logga in med tjänstekonto', 'double', { back: '/cases' });
    await page.fill('[name="number"]', REGISTERED);
    await press(page, page.locator('main form button.govuk-button').first());
    assert.match(await said(page), /Du är jävig: ärendet gäller dig själv/);
    await page.context().close();
  });

  test('whoever has no role is told what to do, and whoever says no is not signed in', async () => {
    const page = await someone();
    await signIn(page, 'Logga in med tjänstekonto', 'cook');
    assert.match(await said(page), /Du har inget konto här.*Be din chef/);
    await forgetAtProvider(page);
    await page.goto(`${service.base}/sign-in`);
    await press(page, page.getByRole('button', { name: 'Logga in med tjänstekonto' }));
    await press(page, page.getByRole('button', { name: 'No', exact: true }));
    assert.match(await said(page), /Inloggningen avbröts/);
    await page.context().close();
  });
});

describe('a fresh sign-in', () => {
  test('is asked for before a decision, loses nothing that was typed, and must be by the same person', async () => {
    const { server } = service;
    const route = server.json('routes').find(({ path, role }) => path === '/case/{case}/protect' && role === 'officer');
    const { path, user } = route.examples[0];
    server.run('account', 'grant', '--provider', 'partner', '--account', 'amina', '--user', user);
    const page = await someone();
    await signIn(page, 'Logga in med partnerkonto', 'amina', { back: path });
    assert.equal(pathOf(page), path);
    await page.locator('[name="protection"]').nth(1).check();
    const chosen = await page.locator('[name="protection"]:checked').getAttribute('value');
    await pause(FRESH_SECONDS + 1);
    await press(page, page.locator('form#form button'));
    assert.match(await said(page), /Bekräfta att det är du/);
    const history = () => server.json('explain', path.split('/')[2]);
    const before = JSON.stringify(history());

    // Someone else cannot confirm.
    server.run('account', 'grant', '--provider', 'partner', '--account', 'boss', '--role', 'administrator', '--name', 'Chefen');
    const link = await page.getByRole('button', { name: 'Logga in igen' }).getAttribute('href');
    await forgetAtProvider(page);
    await press(page, page.getByRole('button', { name: 'Logga in igen' }));
    await identify(page, 'boss');
    assert.match(await said(page), /Någon annan loggade in/);
    assert.equal(JSON.stringify(history()), before);

    await forgetAtProvider(page);
    await page.goto(service.base + link);
    await identify(page, 'amina');
    assert.match(pathOf(page), /^\/sign-in\/resume\?resumed=/);
    assert.equal(await page.locator('[name="protection"]').getAttribute('value'), chosen);
    await press(page, page.getByRole('button', { name: 'Gör klart' }));
    assert.match(pathOf(page), /done=officer-protect-done/);
    // It waits no more.
    await page.goBack();
    await page.goto(service.base + new URL(service.base + decodeURIComponent(link.split('back=')[1].split('&')[0])).pathname);
    assert.match(await said(page), /Inget väntar/);
    await page.context().close();
  });
});

describe('one’s own sign-ins', () => {
  test('an administrator grants an account and takes it back, which ends the sessions of its user', async () => {
    const admin = await someone();
    await signIn(admin, 'Logga in med partnerkonto', 'boss', { back: '/accounts/grant' });
    await admin.selectOption('[name="way"]', 'partner');
    for (const [field, value] of [['account', 'cook'], ['name', 'Karl Kock'], ['unit', 'Köket']])
      await admin.fill(`[name="${field}"]`, value);
    await admin.selectOption('[name="role"]', 'officer');
    await admin.fill('[name="reason"]', 'Köket behöver en handläggare från och med i dag.');
    await press(admin, admin.locator('form#form button'));
    assert.match(pathOf(admin), /^\/second\?done=/, await said(admin));

    // Nothing holds until another administrator has confirmed it.
    const cook = await someone();
    await signIn(cook, 'Logga in med partnerkonto', 'cook');
    assert.match(await said(cook), /Du har inget konto här/);
    const deputy = await someone();
    service.server.run('account', 'grant', '--provider', 'partner', '--account', 'deputy', '--role', 'administrator', '--name', 'Ställföreträdaren');
    await signIn(deputy, 'Logga in med partnerkonto', 'deputy', { back: '/second' });
    await deputy.check('[name="answer"][value="confirm"]');
    await deputy.fill('[name="words"]', 'Det stämmer med beslutet.');
    await press(deputy, deputy.locator('section[id^="proposal-"] form button'));
    assert.match(pathOf(deputy), /^\/second\?done=/, await said(deputy));
    await deputy.context().close();
    await forgetAtProvider(cook);
    await signIn(cook, 'Logga in med partnerkonto', 'cook');
    assert.equal(pathOf(cook), '/worklist');

    await admin.goto(`${service.base}/accounts`);
    await press(admin, admin.getByRole('button', { name: 'Ta tillbaka kontot för Karl Kock' }));
    if (/Bekräfta/.test(await said(admin))) {
      await press(admin, admin.getByRole('button', { name: 'Logga in igen' }));
      if (admin.url().includes('/interaction/')) await identify(admin, 'boss');
      await press(admin, admin.getByRole('button', { name: 'Gör klart' }));
    }
    assert.match(await said(admin), /Kontot är taget tillbaka/);
    await cook.goto(`${service.base}/worklist`);
    assert.match(pathOf(cook), /^\/sign-in/);
    await press(cook, cook.getByRole('button', { name: 'Logga in med partnerkonto' }));
    assert.match(await said(cook), /Du har inget konto här/);
    await admin.context().close();
    await cook.context().close();
  });

  test('each is listed with its browser, one is ended alone, and all others at once', async () => {
    const pages = [];
    for (let n = 0; n < 3; n += 1) {
      pages.push(await someone());
      await signIn(pages[n], 'Logga in med tjänstekonto', 'officer');
    }
    const [first, second, third] = pages;
    await first.goto(`${service.base}/sign-ins`);
    const table = first.locator('table').first();
    assert.match(await table.innerText(), /Chrome, Linux/);
    assert.match(await table.innerText(), /Den du använder nu/);
    const signedIn = async (page) => {
      await page.goto(`${service.base}/worklist`);
      return pathOf(page) === '/worklist';
    };
    // The latest other one stands first after this one: whichever it is, exactly one ends.
    await press(first, table.getByRole('button').first());
    assert.match(await said(first), /Inloggningen är avslutad/);
    assert.equal([await signedIn(second), await signedIn(third)].filter(Boolean).length, 1);
    await first.goto(`${service.base}/sign-ins`);
    await press(first, first.getByRole('button', { name: 'Avsluta alla andra' }));
    assert.deepEqual([await signedIn(second), await signedIn(third), await signedIn(first)], [false, false, true]);
    for (const page of pages) await page.context().close();
  });

  test('a session does not move to another kind of browser', async () => {
    const page = await someone();
    await signIn(page, 'Logga in med tjänstekonto', 'officer');
    const cookies = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    const ask = async (agent) =>
      (await fetch(`${service.base}/worklist`, { redirect: 'manual', headers: { cookie: cookies, 'user-agent': agent } })).status;
    assert.equal(await ask(await page.evaluate('navigator.userAgent').catch(() => 'Chrome Linux')), 200);
    assert.equal(await ask('Firefox Windows'), 303);
    assert.equal(await ask('Chrome Linux'), 303, 'the session has ended');
    await page.context().close();
  });
});

describe('the provider', () => {
  test('ends the sessions that began with it when someone signs out elsewhere (back-channel logout)', async () => {
    const page = await someone();
    await signIn(page, 'Logga in med tjänstekonto', 'officer');
    assert.equal(pathOf(page), '/worklist');
    // Signs out at the provider itself, in the same browser, not here.
    await page.goto(`${service.provider.issuer}/session/end?client_id=stegvis-staff`);
    await press(page, page.getByRole('button', { name: 'Yes' }));
    await page.goto(`${service.base}/worklist`);
    assert.match(pathOf(page), /^\/sign-in/);
    await page.context().close();
  });

  test('may change its keys: the new one is fetched when a token names it', async () => {
    const { provider, base } = service;
    const next = await newKey('second');
    provider.hooks.keys = (keys) => ({ keys: [...keys.keys, next.open] });
    provider.hooks.token = async (answer) => {
      const token = await forged(claimsOf(answer.id_token), {}, { key: next });
      return { ...answer, id_token: token };
    };
    await pause(1.1);
    const officer = visitor();
    const { status, to } = await officer.ask(await officer.answerFor(base, 'staff', { who: 'officer' }));
    assert.deepEqual([status, to], [303, `${base}/worklist`]);
    Object.assign(provider.hooks, { keys: null, token: null });
  });
});
