// Fills in a form by the names of its fields, whatever kind they are, and sends it.
import assert from 'node:assert/strict';

/** Fills in fields by name. A date is `{ day, month, year }` or `yyyy-mm-dd`. */
export async function fill(page, fields) {
  for (const [name, value] of Object.entries(fields)) {
    const date = /^(\d{4})-(\d\d)-(\d\d)$/.exec(String(value));
    const field = page.locator(`[name="${name}"]`);
    if (date && (await page.locator(`[name="${name}-day"]`).count()) === 1) {
      const [, year, month, day] = date;
      await page.fill(`[name="${name}-day"]`, String(Number(day)));
      await page.fill(`[name="${name}-month"]`, String(Number(month)));
      await page.fill(`[name="${name}-year"]`, year);
      continue;
    }
    assert.ok((await field.count()) > 0, `${page.url()} has no field ${name}`);
    const kind = await field.first().evaluate((node) => node.type ?? node.tagName);
    if (kind === 'radio' || kind === 'checkbox') {
      for (const one of [value].flat()) await page.check(`[name="${name}"][value="${one}"]`);
    } else if (kind === 'select-one') {
      await field.selectOption(value);
    } else if (kind === 'file') {
      await field.setInputFiles(value);
    } else {
      await field.fill(String(value));
    }
  }
}

/** Sends the form of the page; the act must succeed. */
export async function send(page, fields = {}) {
  await fill(page, fields);
  const before = page.url();
  await Promise.all([
    page.waitForNavigation({ waitUntil: 'load' }),
    page.locator('form#form button.govuk-button:not(.govuk-button--secondary)').last().click(),
  ]);
  const errors = await page.locator('.govuk-error-summary').allInnerTexts();
  assert.deepEqual(errors, [], `the form of ${before} was refused`);
}

/** Sends the form of the page; it must be refused, and gives what the page says. */
export async function refused(page, fields = {}) {
  await fill(page, fields);
  await Promise.all([
    page.waitForNavigation({ waitUntil: 'load' }),
    page.locator('form#form button.govuk-button:not(.govuk-button--secondary)').last().click(),
  ]);
  return page.locator('.govuk-error-summary').innerText();
}
