// The way of the money, through pages only: an employer reckons before applying, an officer grants a wage subsidy,
// the job and work training at a host go on, and everything is computed, claimed, disputed, answered, approved and paid;
// then everyone sees what it came to.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { start } from './browser.mjs';
import { fill, send } from './form.mjs';
import { peopleOf, said } from './people.mjs';
import { serve } from './server.mjs';

/** The employment of this test: part time, and a wage above what counts. */
const JOB = { wage: '18000', extent: '75', degree: '60' };
/** What a full month of it gives, by the ceiling of 20 000 kr at full time: 60 % of 15 000 kr. */
const MONTH = '9 000 kr';

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

/** Presses a button of a list or a line; nothing may be refused. Gives what the page then says. */
async function press(page, name) {
  await Promise.all([
    page.waitForNavigation({ waitUntil: 'load' }),
    page.locator('main').getByRole('button', { name }).first().click(),
  ]);
  assert.deepEqual(await page.locator('.govuk-error-summary').allInnerTexts(), [], `${page.url()}: ${name}`);
  return said(page);
}

/** Follows a link of the main part of the page. */
async function follow(page, link) {
  await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), link.click()]);
  return said(page);
}

/** The row of a list that tells of something. */
function rowOf(page, text) {
  return page.locator('main tbody tr').filter({ hasText: text }).filter({ has: page.locator('a') });
}

/** Opens a page and gives it. */
async function opened(page, path) {
  await people.open(page, path);
  return page;
}

/** Both files of a list have the types they say and begin as such files do. */
async function downloads(page) {
  const csv = await people.download(page, 'csv');
  assert.match(csv.type, /^text\/csv/);
  assert.match(csv.bytes.toString('utf8', 0, 200), /^\uFEFF?[\p{L} ]+[;,]/u, 'the first line names the columns');
  const xlsx = await people.download(page, 'xlsx');
  assert.equal(xlsx.type, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  assert.equal(xlsx.bytes.toString('latin1', 0, 2), 'PK', 'a workbook is a zip');
  return csv.bytes.toString('utf8');
}

test('money goes from the question of an employer to what everyone sees was paid', async () => {
  const { as, open, moveTo } = people;

  await (async function an_employer_reckons_without_signing_in() {
    const nobody = await as('nobody');
    await open(nobody, '/employer/calculator');
    await fill(nobody, {
      service: 'introduktionsjobb', wage: JOB.wage, extent: JOB.extent, degree: JOB.degree, months: '12',
    });
    const answer = await press(nobody, 'Räkna');
    assert.match(answer, new RegExp(`Arbetsgivaren får ${MONTH} i månaden`));
    assert.match(answer, /Vid heltid räknas lön upp till 20 000 kr/);
    assert.match(answer, /Vid 75 procent räknas lön upp till 15 000 kr/);
    assert.match(answer, /108 000 kr på 12 månader/);
    assert.match(answer, /Reglerna som svarade/);
    assert.match(answer, /Stämmer: /, 'each rule that answered is named');
    const refused = await nobody.goto(`${server.address}/employer`);
    assert.notEqual(new URL(nobody.url()).pathname, '/employer', `what is an employer's own asks for a sign-in (${refused.status()})`);
  })();

  const person = await as('Ny person 2');
  const officer = await as('Amina Warsame');
  const coach = await as('Jonas Ekdahl');
  let at; // the address of the case

  await (async function a_person_comes_into_support() {
    await open(person, '/register/who');
    const number = (await person.locator('.govuk-inset-text').first().innerText()).match(/\d{8}-?\d{4}/)[0];
    await send(person, { personal_number: number, given_name: 'Samir', family_name: 'Testman' });
    await send(person, {
      contact: 'digital', phone: '031-390 06 98', email: 'samir@example.com',
      address: 'Exempelgatan 11, 411 00 Göteborg', municipality: '1480', language: 'sv',
    });
    await send(person, { education: 'upper_secondary' });
    await send(person, {
      works_now: 'no', without_work_since: '2024-02-01', extent_wished_percent: '75',
      transition_support: 'no', municipal_services: 'no', newly_arrived: 'yes',
    });
    await send(person, {
      health_affects_work: 'no', swedish: 'some', literacy: 'good', digital: 'good',
      care_duties: 'no', other_support: 'no', evidence_consent: 'no',
    });
    await send(person);
    await open(officer, '/cases');
    await officer.fill('[name="number"]', number);
    await Promise.all([officer.waitForNavigation(), officer.locator('main form button').first().click()]);
    at = new URL(officer.url()).pathname;
    await open(officer, `${at}/assign-officer`);
    await officer.getByLabel('Amina Warsame').check();
    await send(officer);
    await open(officer, `${at}/assess`);
    await send(officer, { result: 'support', service: 'steg_till_arbete_plus:near', reasons: 'Samir behöver stöd nära ett arbete.' });
    await open(officer, `${at}/map`);
    await send(officer, { competence: 'Samir är svetsare.', subsidy_considered: 'yes' });
    await open(officer, `${at}/decide`);
    await send(officer, { service: 'steg_till_arbete_plus:near', need: 'temporary', reasons: 'Du får stöd på väg till ett arbete.' });
    await open(officer, `${at}/letter`);
    await send(officer);
    await open(person, '/my/choice');
    await person.getByRole('radio', { name: /Linden/ }).check();
    await send(person);
    await open(coach, `${at}/start-support`);
    await coach.getByLabel('Jonas Ekdahl').check();
    await send(coach, { agreed: 'yes' });
    await open(coach, `${at}/joint-plan`);
    await send(coach, { goal: 'Ett jobb i en verkstad.', activities: 'Samir provar en månad hos en anordnare.' });
    await open(coach, `${at}/contact`);
    await send(coach, { how: 'in_person', with: 'participant' });
  })();

  const host = await as('Kerstin Dahlqvist');
  await (async function work_training_of_a_month() {
    await open(coach, `${at}/placement`);
    await coach.locator('[name="service"][value="arbetstraning"]').check();
    await coach.getByRole('radio', { name: /Slottsträdgården/ }).check();
    await send(coach, { extent_percent: '50', until: '2026-12-18', tasks: 'Laga redskap.' });
    await open(host, `${at}/confirm-placement`);
    await send(host, { here: 'yes' });
    await moveTo(officer, '2026-12-18');
    await open(coach, `${at}/end-placement`);
    await send(coach, { reason: 'completed' });
  })();

  await (async function a_subsidy_is_granted_and_the_job_begins() {
    await open(officer, `${at}/decide-subsidy?service=introduktionsjobb`);
    const [employer] = await officer.locator('[name="employer"] option').evaluateAll((options) =>
      options.filter((option) => /Verkstan i Exempelstad/.test(option.textContent)).map((option) => option.value));
    assert.ok(employer, 'the employer stands in the list');
    await send(officer, {
      service: 'introduktionsjobb', need: 'temporary', wage_per_month: JOB.wage, extent_percent: JOB.extent,
      degree_percent: JOB.degree, months: '12', employer, employer_debt: '0', collective_terms: 'yes', recent_redundancy: 'no',
      reasons: 'Samir är ny i Sverige och verkstaden vill lära upp honom.',
    });
    await open(officer, `${at}/letter`);
    await send(officer);
    await moveTo(officer, '2027-01-04');
    await open(officer, `${at}/start-work`);
    await send(officer, {
      kind: 'subsidised', place: 'Verkstan i Exempelstad', on: '2027-01-04', extent_percent: JOB.extent,
      evidence: 'contract', employer,
    });
    await moveTo(officer, '2027-03-02');
  })();

  const control = await as('Karin Söderlund');
  await (async function everything_is_computed() {
    await open(control, '/claims');
    const told = await press(control, /Räkna fram/);
    assert.match(told, /Ärenden med nya eller ändrade rader: [1-9]/);
  })();

  const employer = await as('Erik Wallin');
  await (async function the_employer_claims_a_month() {
    const waiting = await open(employer, '/employer');
    assert.match(waiting, /Samir Introduktionsjobb 4 januari 2027 till 31 januari 2027 8 129,03 kr/);
    assert.match(waiting, new RegExp(`1 februari 2027 till 28 februari 2027 ${MONTH} .*Begär senast \\d+ augusti 2027`), 'a full month gives what the calculator said');
    assert.doesNotMatch(waiting, /Testman/, 'an employer sees the first name only');
    await rowOf(employer, 'februari 2027').locator('[name="line"]').check();
    const claimed = await press(employer, 'Begär valda rader');
    assert.match(claimed, /januari 2027/, 'the month that was not claimed still waits');
    assert.doesNotMatch(claimed, /1 februari 2027/);
  })();

  await (async function the_provider_disputes_one_line_and_confirms_the_others() {
    await open(coach, `/pay?state=declared&case=${at.split('/').pop()}`);
    const line = await follow(coach, rowOf(coach, 'november 2026').filter({ hasText: 'Grundersättning' }).getByRole('link').first());
    assert.match(line, /Samir Testman Grundersättning/);
    await fill(coach, { text: 'Vi började redan den 1 november.' });
    await press(coach, 'Skicka invändningen');
    // Also the lines of those whose support ended long ago: who is owed can always confirm it.
    await open(coach, '/pay?state=declared');
    await press(coach, /^Bekräfta alla/);
    const after = await open(coach, '/pay?state=declared');
    assert.match(after, /Inga ersättningar finns i urvalet/);
  })();

  await (async function control_answers_the_dispute() {
    const listed = await open(control, '/claims?state=disputed');
    assert.match(listed, /Invändningar: 1 rad/);
    await follow(control, rowOf(control, 'Grundersättning').getByRole('link').first());
    const question = await follow(control, control.locator('main a[href*="claim-answer"]'));
    assert.match(question, /Vi började redan den 1 november/);
    await send(control, { upheld: 'no', text: 'Stödet började den 16 november enligt ärendet.' });
    await open(coach, `/pay?case=${at.split('/').pop()}`);
    const told = await follow(coach, rowOf(coach, 'november 2026').filter({ hasText: 'Grundersättning' }).getByRole('link').first());
    assert.match(told, /Vi började redan den 1 november/);
    assert.match(told, /Stödet började den 16 november enligt ärendet/, 'the provider reads the answer');
  })();

  await (async function the_host_sees_how_its_compensation_is_split() {
    const lines = await open(host, '/compensation');
    assert.match(lines, /Samir/);
    assert.doesNotMatch(lines, /Testman/, 'a host sees the first name only');
    const line = await follow(host, rowOf(host, 'november 2026').getByRole('link').first());
    assert.match(line, /Anordnarens del 866,25 kr Leverantörens del 371,25 kr Hela ersättningen 1 237,50 kr/);
    await press(host, 'Bekräfta raden');
  })();

  await (async function control_approves_and_pays() {
    await open(control, '/claims?state=eligible&service=introduktionsjobb');
    const row = rowOf(control, 'Bidrag till lönen').filter({ hasText: 'Samir' });
    assert.match((await row.innerText()).replace(/\s+/g, ' '), new RegExp(MONTH));
    await row.locator('[name="line"]').check();
    await press(control, 'Godkänn de valda');
    const what = await open(control, '/claims/pay');
    assert.match(what, new RegExp(`Verkstan i Exempelstad AB \\(påhittad\\) 1 ${MONTH}`));
    const paid = await press(control, 'Betala');
    assert.match(paid, new RegExp(MONTH));
    await downloads(await opened(control, '/claims'));
  })();

  await (async function everyone_sees_what_was_paid() {
    const seen = await open(employer, '/employer/pay?state=paid');
    assert.match(seen, new RegExp(`Samir Introduktionsjobb 1 februari 2027 till 28 februari 2027 ${MONTH} Betald 2027-03-02`));
    const csv = await downloads(employer);
    assert.match(csv, /Samir/);
    assert.doesNotMatch(csv, /Testman/);
    await downloads(await opened(coach, '/pay'));
    await downloads(await opened(host, '/compensation'));
    const cost = await open(officer, `${at}/cost`);
    assert.match(cost, new RegExp(`Betalt ${MONTH}`));
    assert.match(cost, /Introduktionsjobb/);
    assert.match(cost, /Steg till arbete \+/);
    assert.match(cost, /Arbetsträning/);
    const appropriations = await open(control, '/appropriations');
    assert.match(appropriations, new RegExp(`Anslag 1:3 år 2027.*Betalt under året ${MONTH}`));
    const nobody = await as('nobody');
    const open_figures = await open(nobody, '/cost');
    assert.match(open_figures, /Kostnad per deltagare/);
    assert.match(open_figures, /Steg till arbete \+ [\d ]+(,\d+)? kr \d+/);
  })();

  await (async function the_rules_answer_whoever_asks() {
    const nobody = await as('nobody');
    assert.match(await open(nobody, '/rules'), /Introduktionsjobb/);
    const service = await open(nobody, '/rules/service?id=introduktionsjobb');
    assert.match(service, /20 000 kr/);
    await follow(nobody, nobody.getByRole('link', { name: 'Prova med påhittade uppgifter' }));
    const person = {
      age: '30', newly_arrived: 'yes', programmes: '-', employer_debt: '0', collective_terms: 'yes',
      recent_redundancy: 'no', guarantee_days: '0',
    };
    await fill(nobody, person);
    const granted = await press(nobody, 'Se vad reglerna svarar');
    assert.match(granted, /Svar Du kan få insatsen/);
    assert.match(granted, /Stämmer: Du är ny i Sverige och är minst 20 år/, 'the answer names the ground');
    assert.match(granted, /Inget av det här har sparats/);
    await fill(nobody, { collective_terms: 'no' });
    const refused = await press(nobody, 'Se vad reglerna svarar');
    assert.match(refused, /Svar Du kan inte få insatsen nu/);
    assert.match(refused, /Stämmer: Lönen eller villkoren når inte upp till kollektivavtalet/);
  })();

  assert.deepEqual(server.findings(), []);
});
