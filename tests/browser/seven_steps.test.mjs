// Today's order, by the rules in force alone: whoever says that health affects work has assessment, mapping,
// evidence, overall assessment and code before any support can be decided. Then Rusta och matcha 2 begins, and
// leads to work.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { start } from './browser.mjs';
import { refused, send } from './form.mjs';
import { peopleOf } from './people.mjs';
import { serve } from './server.mjs';

/** The steps on the person's page, in today's order. */
const TODAYS_ORDER = [
  'Inskrivning', 'Arbetsmarknadspolitisk bedömning', 'Kartläggning', 'Underlag', 'Samlad bedömning',
  'Funktionshinderkod', 'Beslut om stöd', 'Val av leverantör', 'Stöd', 'Arbete och studier', 'Avslut',
];

let server;
let browser;
let people;

before(async () => {
  server = await serve({ policy: 'in_force' });
  browser = await start();
  people = peopleOf(browser, server);
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/** The way on a page: each step's name, its state and what is said of its time. */
function way(page) {
  return page.locator('ol.stegvis-way > li').evaluateAll((steps) => steps.map((step) => {
    const text = (part) => step.querySelector(`.stegvis-way__${part}`)?.textContent.trim().replace(/\s+/g, ' ') ?? '';
    return { name: text('name').replace(/^\d+\.?\s*/, ''), state: text('state'), when: text('when') };
  }));
}

test('by the rules of today a person has seven steps to pass before support can be decided', async () => {
  const { as, open, moveTo } = people;

  await (async function the_rules_are_todays() {
    const nobody = await as('nobody');
    const about = await open(nobody, '/about');
    assert.match(about, /Dagens regler/);
    assert.doesNotMatch(about, /Förslaget från 2023/);
    assert.doesNotMatch(await nobody.locator('body').innerText(), /Reglerna är ett förslag/);
    assert.doesNotMatch(await open(nobody, '/sign-in'), /persona-/, 'each persona is told in words');
    const rules = await open(nobody, '/rules');
    assert.match(rules, /Rusta och matcha 2/);
    assert.doesNotMatch(rules, /Steg till arbete \+/, 'the service of the proposal is not among the rules of today');
  })();

  const person = await as('Ny person 1');
  let number;
  await (async function registration() {
    await open(person, '/register/who');
    number = (await person.locator('.govuk-inset-text').first().innerText()).match(/\d{8}-?\d{4}/)[0];
    await send(person, { personal_number: number, given_name: 'Signe', family_name: 'Testdotter' });
    await send(person, {
      contact: 'digital', phone: '018-390 06 99', email: 'signe@example.com',
      address: 'Exempelkroken 4, 753 00 Uppsala', municipality: '0380', language: 'sv',
    });
    await send(person, { education: 'upper_secondary' });
    await send(person, {
      works_now: 'no', without_work_since: '2023-10-01', extent_wished_percent: '50',
      transition_support: 'no', municipal_services: 'no', newly_arrived: 'no',
    });
    await send(person, {
      health_affects_work: 'yes', swedish: 'good', literacy: 'good', digital: 'good',
      care_duties: 'no', other_support: 'no', evidence_consent: 'yes',
    });
    await send(person);
    await open(person, '/my');
    const steps = await way(person);
    assert.deepEqual(steps.map((step) => step.name), TODAYS_ORDER);
    assert.deepEqual(steps.filter((step) => step.state === 'Klart').map((step) => step.name), ['Inskrivning']);
    assert.match(steps[0].when, /16 november 2026/);
    assert.match(steps[1].when, /Senast \d+ \w+ 2026/, 'the step of now has its last day');
  })();

  const officer = await as('Amina Warsame');
  let at; // the address of the case, for those who work with it
  await (async function no_support_before_the_code() {
    await open(officer, '/cases');
    await officer.fill('[name="number"]', number);
    await Promise.all([officer.waitForNavigation(), officer.locator('main form button').first().click()]);
    at = new URL(officer.url()).pathname;
    assert.match(at, /^\/case\/[0-9a-f-]{36}$/);
    await open(officer, `${at}/assign-officer`);
    await officer.getByLabel('Amina Warsame').check();
    await send(officer);

    await open(officer, `${at}/map`);
    const early = await refused(officer, { competence: 'För tidigt.', subsidy_considered: 'no' });
    assert.match(early, /bedömning/i, 'the steps come in their order');
    await open(officer, `${at}/assess`);
    await send(officer, { result: 'mapping', reasons: 'Hälsan påverkar arbetet. Kartläggningen görs först.' });
    await open(officer, `${at}/map`);
    await send(officer, { competence: 'Signe har arbetat på kontor och vill dit igen.', subsidy_considered: 'yes' });

    await open(officer, `${at}/decide`);
    const reason = await refused(officer, {
      service: 'rusta_och_matcha_2:c', need: 'temporary', reasons: 'Signe vill börja nu.',
    });
    assert.match(reason, /kod/i, 'the refusal says that the code is missing');
  })();

  await (async function evidence_and_overall_assessment() {
    await open(officer, `${at}/ask-evidence`);
    await send(officer, { kind: 'medical_statement', from: 'Vårdcentralen i Exempelstad' });
    await open(officer, `${at}/overall-assessment`);
    const early = await refused(officer, {
      team: ['physiotherapist'], resources: 'För tidigt.', limits: 'För tidigt.', reduced: 'yes',
    });
    assert.match(early, /underlag/i);
    await moveTo(officer, '2026-12-07');
    await open(officer, `${at}/receive-evidence`);
    const asked = await officer.locator('[name="asked"] option').evaluateAll((options) =>
      options.map((option) => option.value).filter(Boolean));
    assert.equal(asked.length, 1, 'what was asked for can be chosen');
    await send(officer, {
      asked: asked[0], kind: 'medical_statement', issuer: 'Vårdcentralen i Exempelstad',
      file: { name: 'utlatande.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF\n') },
    });
    await open(officer, `${at}/overall-assessment`);
    await send(officer, {
      team: ['physiotherapist'], resources: 'Signe är ordningsam och lär sig gärna nytt.',
      limits: 'Hon kan inte stå länge och inte lyfta.', reduced: 'yes',
    });
  })();

  await (async function the_code() {
    await open(officer, `${at}/propose-code`);
    await officer.locator('[name="number"]').first().check();
    await send(officer);
    await open(officer, `${at}/decide`);
    const reason = await refused(officer, {
      service: 'rusta_och_matcha_2:c', need: 'temporary', reasons: 'Koden är bara föreslagen.',
    });
    assert.match(reason, /kod/i, 'a code on its way is no code');
    const specialist = await as('Farid Nouri');
    await open(specialist, `${at}/review-code`);
    await send(specialist, { confirmed: 'yes', statement: 'Utlåtandet visar en varaktig nedsättning.' });
    await moveTo(officer, '2026-12-14');
    await open(person, '/my/code');
    await send(person, { answer: 'yes' });
    await open(person, '/my/withdraw-code');
    assert.equal(await person.locator('[name="proposal"]').count(), 1, 'the code holds, and can be taken back');
  })();

  await (async function decision_and_choice() {
    await open(officer, `${at}/decide`);
    await send(officer, {
      service: 'rusta_och_matcha_2:c', need: 'temporary',
      reasons: 'Du får Rusta och matcha eftersom du har varit utan arbete länge.',
    });
    await open(officer, `${at}/letter`);
    await send(officer);
    const decision = await open(person, '/my/decision');
    assert.match(decision, /Rusta och matcha 2/);
    assert.doesNotMatch(decision, /ett förslag/);
    await person.locator('form[action="/my/received"] button').click();
    await open(person, '/my/choice');
    await person.getByRole('radio', { name: /Gnistan/ }).check();
    await send(person);
  })();

  await (async function support_and_work() {
    const coach = await as('Ines Carling');
    await open(coach, `${at}/start-support`);
    await coach.getByLabel('Ines Carling').check();
    await send(coach, { agreed: 'yes' });
    await open(coach, `${at}/joint-plan`);
    await send(coach, { goal: 'Halvtid på kontor.', activities: 'Vi söker tillsammans.' });
    await open(coach, `${at}/contact`);
    await send(coach, { how: 'in_person', with: 'participant' });
    await moveTo(officer, '2027-02-01');
    await open(coach, `${at}/start-work`);
    await send(coach, {
      kind: 'competitive', place: 'En ekonomibyrå i Uppsala', on: '2027-02-01', extent_percent: '50', evidence: 'contract',
    });
  })();

  await (async function the_way_shows_days_and_lead_times() {
    const words = await open(person, '/my');
    const steps = await way(person);
    assert.deepEqual(steps.map((step) => step.name), TODAYS_ORDER);
    const done = steps.filter((step) => step.state === 'Klart');
    assert.deepEqual(done.map((step) => step.name), TODAYS_ORDER.slice(0, -1));
    const days = ['16 november 2026', '7 december 2026', '14 december 2026', '1 februari 2027'];
    for (const [name, day] of [['Underlag', days[1]], ['Funktionshinderkod', days[2]], ['Beslut om stöd', days[2]], ['Arbete och studier', days[3]]]) {
      assert.match(done.find((step) => step.name === name).when, new RegExp(`Klart ${day}`), name);
    }
    assert.match(words, /Funktionshinderkod 14 december 2026 28 dagar 7 dagar/, 'days from registration and from the step before');
    assert.doesNotMatch(words, /ett förslag/);
  })();

  assert.deepEqual(server.findings(), []);
});
