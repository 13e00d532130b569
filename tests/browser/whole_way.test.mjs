// The whole way of a new person as five roles, through pages only: registration → assessment → mapping →
// decision → choice → Steg till arbete + → evidence and code → internship at a host → subsidised job →
// competitive job → twelve months lasting.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { speak, start } from './browser.mjs';
import { refused, send } from './form.mjs';
import { serve } from './server.mjs';

let server;
let browser;
const people = {};

before(async () => {
  server = await serve();
  browser = await start();
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/** Someone at a browser of their own, who signs in on the start page by name. */
async function as(name) {
  if (people[name]) return people[name];
  const context = await browser.newContext({ javaScriptEnabled: false });
  await speak(context, server.address, 'sv');
  const page = await context.newPage();
  await page.goto(`${server.address}/sign-in`);
  await Promise.all([
    page.waitForNavigation(),
    page.getByRole('button', { name, exact: true }).first().click(),
  ]);
  people[name] = page;
  return page;
}

/** Opens a page of the case. */
async function open(page, path) {
  const answer = await page.goto(server.address + path);
  assert.equal(answer.status(), 200, `${path} gave ${answer.status()}`);
  return page;
}

/** Moves the day of the demonstration, as anyone can. */
async function moveTo(page, day) {
  await open(page, '/demonstration/day');
  const [year, month, date] = day.split('-');
  await page.fill('[name="to-day"]', String(Number(date)));
  await page.fill('[name="to-month"]', String(Number(month)));
  await page.fill('[name="to-year"]', year);
  await Promise.all([page.waitForNavigation(), page.locator('main form button').last().click()]);
  assert.ok(!page.url().includes('/demonstration/day'), `the day could not be moved to ${day}`);
}

test('a new person comes all the way from registration to a job that has lasted twelve months', async () => {
  const person = await as('Ny person 1');
  let number;
  let at; // the address of the case, for those who work with it

  await (async function registration() {
    await open(person, '/register/who');
    number = (await person.locator('.govuk-inset-text').first().innerText()).match(/\d{8}-?\d{4}/)[0];
    await send(person, { personal_number: number, given_name: 'Maja', family_name: 'Testdotter' });
    await send(person, {
      contact: 'digital', phone: '031-390 06 99', email: 'maja@example.com',
      address: 'Exempelgatan 9, 411 00 Göteborg', municipality: '1480', language: 'sv',
    });
    await send(person, { education: 'upper_secondary' });
    await send(person, {
      works_now: 'no', without_work_since: '2024-02-01', extent_wished_percent: '50',
      transition_support: 'no', municipal_services: 'no', newly_arrived: 'no',
    });
    await send(person, {
      health_affects_work: 'yes', swedish: 'good', literacy: 'good', digital: 'good',
      care_duties: 'no', other_support: 'no', evidence_consent: 'yes',
    });
    assert.match(person.url(), /\/register\/check/);
    await send(person);
    assert.match(person.url(), /\/my/);
  })();

  const officer = await as('Amina Warsame');
  await (async function assessment_mapping_decision() {
    await open(officer, '/cases');
    await officer.fill('[name="number"]', number);
    await Promise.all([officer.waitForNavigation(), officer.locator('main form button').first().click()]);
    at = new URL(officer.url()).pathname;
    assert.match(at, /^\/case\/[0-9a-f-]{36}$/);
    assert.match(await officer.locator('main').innerText(), /Maja Testdotter/);

    // Without evidence, assessment, confirmation and acceptance there is no code.
    await open(officer, `${at}/assign-officer`);
    await officer.getByLabel('Amina Warsame').check();
    await send(officer);
    await open(officer, `${at}/action-plan`);
    await send(officer, { goal: 'Arbete i en mataffär, minst halvtid.', activities: 'Maja väljer leverantör. Vi begär in underlag.' });
    await open(officer, `${at}/assess`);
    await send(officer, {
      result: 'support', service: 'steg_till_arbete_plus:far',
      reasons: 'Maja har varit utan arbete i mer än två år och hälsan påverkar vad hon orkar.',
    });
    await open(officer, `${at}/map`);
    await send(officer, {
      competence: 'Maja har arbetat i kassa och vill möta människor.',
      adaptations: 'Fasta tider och en plats att vila.', subsidy_considered: 'yes', deeper: ['psychologist'],
    });
    await open(officer, `${at}/decide`);
    await send(officer, {
      service: 'steg_till_arbete_plus:far', need: 'temporary',
      reasons: 'Du får Steg till arbete + eftersom hälsan påverkar ditt arbete. Stödet börjar nu.',
    });
    await open(officer, `${at}/letter`);
    await send(officer);
  })();

  await (async function the_person_reads_and_chooses() {
    await open(person, '/my/decision');
    assert.match(await person.locator('main').innerText(), /Steg till arbete \+/);
    await person.locator('form[action="/my/received"] button').click();
    await open(person, '/my/choice');
    await person.getByRole('radio', { name: /Linden/ }).check();
    await send(person);
  })();

  const coach = await as('Jonas Ekdahl');
  await (async function support() {
    await open(coach, '/participants');
    assert.match(await coach.locator('main').innerText(), /Maja Testdotter/);
    await open(coach, `${at}/start-support`);
    await coach.getByLabel('Jonas Ekdahl').check();
    await send(coach, { agreed: 'yes' });
    await open(coach, `${at}/joint-plan`);
    await send(coach, { goal: 'Ett jobb i en mataffär på halvtid.', activities: 'Jonas frågar två butiker. Maja provar en vecka.' });
    await open(coach, `${at}/contact`);
    await send(coach, { how: 'in_person', with: 'participant' });
    // A coach never sees evidence or codes.
    const evidence = await coach.goto(`${server.address}${at}/evidence`);
    assert.equal(evidence.status(), 403);
  })();

  await (async function code_needs_four_things() {
    await open(officer, `${at}/propose-code`);
    await officer.locator('[name="number"]').first().check();
    const early = await refused(officer);
    assert.match(early, /samlad/i, early);

    await open(officer, `${at}/receive-evidence`);
    await send(officer, {
      kind: 'psychologist_statement', issuer: 'Psykologmottagningen i Exempelstad',
      file: { name: 'utlatande.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF\n') },
    });
    const specialist = await as('Pernilla Hagman');
    await open(specialist, '/inquiries');
    assert.match(await specialist.locator('main').innerText(), /Maja Testdotter/);
    await open(specialist, `${at}/answer`);
    await send(specialist, { statement: 'Uthålligheten är nedsatt men ökar med tydliga ramar.' });
    await open(officer, `${at}/overall-assessment`);
    await send(officer, {
      team: ['psychologist', 'occupational_therapist'],
      resources: 'Maja är noggrann och van att möta kunder.', limits: 'Långa pass och många intryck.', reduced: 'yes',
    });
    await open(officer, `${at}/propose-code`);
    await officer.locator('[name="number"]').first().check();
    await send(officer);
    await open(officer, `${at}/set-code`);
    const unconfirmed = await refused(officer);
    assert.match(unconfirmed, /specialist/i, unconfirmed);
    await open(specialist, `${at}/review-code`);
    await send(specialist, { confirmed: 'yes', statement: 'Utlåtandet visar en varaktig nedsättning.' });
    await open(officer, `${at}/set-code`);
    const unaccepted = await refused(officer);
    assert.ok(unaccepted.length > 0);
    await open(person, '/my/code');
    await send(person, { answer: 'yes' });
    // The fourth of four: from now on the code holds.
    await open(person, '/my/withdraw-code');
    assert.equal(await person.locator('[name="proposal"]').count(), 1, 'the code holds, and can be taken back');
  })();

  await (async function internship() {
    await open(coach, `${at}/placement`);
    await coach.locator('[name="service"]').first().check();
    await coach.getByRole('radio', { name: /Slottsträdgården/ }).check();
    await send(coach, { extent_percent: '50', until: '2027-01-29', tasks: 'Plocka upp varor och hjälpa kunder.' });
    const contact = await as('Kerstin Dahlqvist');
    await open(contact, '/placements');
    assert.match(await contact.locator('main').innerText(), /Maja/);
    assert.doesNotMatch(await contact.locator('main').innerText(), /Testdotter/, 'a host sees the first name only');
    await open(contact, `${at}/confirm-placement`);
    await send(contact, { here: 'yes' });
    await moveTo(officer, '2027-01-28');
    await open(coach, `${at}/end-placement`);
    await send(coach, { reason: 'completed' });
  })();

  await (async function subsidised_job() {
    await open(officer, `${at}/decide-subsidy`);
    await send(officer, {
      service: 'lonebidrag_utveckling', need: 'temporary', wage_per_month: '14000', extent_percent: '50', degree_percent: '60', months: '12',
      reasons: 'Arbetsförmågan är nedsatt i det här arbetet och bidraget behövs för att pröva.',
    });
    await moveTo(officer, '2027-02-01');
    await open(officer, `${at}/start-work`);
    await send(officer, {
      kind: 'subsidised', place: 'Butiken på hörnet', on: '2027-02-01', extent_percent: '50', evidence: 'contract',
    });
  })();

  await (async function competitive_job() {
    await moveTo(officer, '2027-05-31');
    await open(coach, `${at}/end-work`);
    await send(coach, { on: '2027-05-31', reason: 'changed_job' });
    await open(coach, `${at}/start-work`);
    await send(coach, {
      kind: 'competitive', place: 'Butiken på hörnet', on: '2027-05-31', extent_percent: '75', evidence: 'contract',
    });
    for (const [day, months] of [['2027-09-02', '3'], ['2027-12-02', '6'], ['2028-06-02', '12']]) {
      await moveTo(officer, day);
      await open(officer, `${at}/verify-work`);
      await send(officer, { months, evidence: 'income_statement' });
    }
    await open(person, '/my');
    const words = await person.locator('main').innerText();
    assert.match(words, /dagar/, 'the lead times of the steps are shown');
    await open(officer, `${at}/verify-work`);
    assert.equal(await officer.locator('[name="months"][value="12"]').count(), 0, 'twelve months are shown to have lasted');
  })();

  // What the pages did stands as it must, and the reasons are the same at the command line.
  const explained = server.json('explain', number.replace('-', ''));
  assert.ok(explained.explained.some((one) => one.what === 'DecisionMade' && one.lines.length > 0));
  const decision = explained.explained.find((one) => one.what === 'DecisionMade');
  await open(person, `/my/decision?about=${decision.decision}`);
  const page = (await person.locator('main').innerText()).replace(/\s+/g, ' ');
  const line = decision.lines.find((line) => line.startsWith('Stämmer:')).replace(/\s+/g, ' ');
  assert.ok(page.includes(line.slice(0, line.indexOf(' ('))), `the page says: ${line}`);
  assert.deepEqual(server.json('check').findings, []);
});
