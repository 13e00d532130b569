// Debian's Chromium without windows, which is half the work for the machine, started so that it asks nothing of the
// network.
import { chromium } from 'playwright-core';

/** Starts the browser. */
export function start() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Chooses the language of a context by the cookie that the page of languages sets. */
export async function speak(context, address, language) {
  await context.addCookies([{ name: 'stegvis_language', value: language, url: address }]);
}

/** Signs a context in as a user, by the form that the start page has. */
export async function signIn(context, address, user) {
  const answer = await context.request.post(`${address}/sign-in`, { form: { user }, maxRedirects: 0 });
  if (answer.status() !== 303) throw new Error(`sign-in of ${user} gave ${answer.status()}`);
}

/** Runs jobs, some at a time. */
export async function inParallel(jobs, width, work) {
  const queue = [...jobs];
  await Promise.all(
    Array.from({ length: width }, async () => {
      while (queue.length > 0) await work(queue.shift());
    }),
  );
}
