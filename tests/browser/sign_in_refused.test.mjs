// What must not let anyone in, nor sign anyone out: each line of refused.json, against a real provider. Where a token
// is what is wrong, the provider's own true token is changed on its way, behind a gate.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { claimsOf, forged } from './sign_in/forge.mjs';
import { FRESH_SECONDS, startService } from './sign_in/service.mjs';
import { visitor } from './visitor.mjs';

const cases = JSON.parse(readFileSync(new URL('./sign_in/refused.json', import.meta.url)));
const WHO = { staff: 'officer', eid: 'registered', partner: 'amina' };
const SESSION = 'stegvis_session';

let service;

before(async () => {
  service = await startService();
  await service.ready();
});

after(() => service?.stop());

const pause = (seconds) => new Promise((done) => setTimeout(done, seconds * 1000));

/** The word that a page of refusal gives for whoever helps. */
const faultOf = (html) => html.match(/(?:supporten|support): ([a-z_]+)/)?.[1];

/** Changes tokens on their way as a case says. */
function changing(wrong, way) {
  service.provider.hooks.token = async (answer) => ({
    ...answer,
    id_token: await forged(claimsOf(answer.id_token), wrong, {
      key: service.provider.key,
      clientSecret: service.secretOf(way),
    }),
  });
}

/** The address of an answer with parameters changed or taken away. */
function otherwise(address, changes = {}) {
  const url = new URL(address);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) url.searchParams.delete(name);
    else url.searchParams.set(name, value === '*long*' ? 'x'.repeat(5000) : value);
  }
  return url.href;
}

/** What comes of a sign-in that is wrong in the way of a case. */
async function signInWrongly(wrong) {
  const { base } = service;
  const way = wrong.provider ?? 'staff';
  const self = visitor();
  const begin = (who = self) => who.answerFor(base, way, { who: WHO[way], no: wrong.way === 'no' });
  const answer = otherwise(await begin(), wrong.answer);
  let asker = self;
  let address = answer;
  switch (wrong.way) {
    case undefined:
    case 'no':
      break;
    case 'twice':
      assert.equal((await self.ask(answer)).status, 303, 'the first time it is right');
      break;
    case 'other_browser': {
      // The other one has begun a sign-in of its own.
      asker = visitor();
      await begin(asker);
      break;
    }
    case 'no_cookie':
      asker = visitor();
      break;
    case 'swapped_code': {
      const other = new URL(await begin(visitor()));
      address = otherwise(answer, { code: other.searchParams.get('code') });
      break;
    }
    case 'used_code': {
      const code = new URL(answer).searchParams.get('code');
      assert.equal((await self.ask(answer)).status, 303);
      address = otherwise(await begin(), { code });
      break;
    }
    case 'late':
      await pause(FRESH_SECONDS + 1);
      break;
    default:
      throw new Error(`no way is called ${wrong.way}`);
  }
  const before = asker.has(base, SESSION);
  const came = await asker.ask(address);
  return { came, gained: !before && asker.has(base, SESSION) };
}

describe('nobody is signed in by', () => {
  for (const wrong of cases.filter((one) => !one.logout)) {
    test(wrong.sentence, async () => {
      const way = wrong.provider ?? 'staff';
      if (wrong.claims || wrong.without || wrong.sign || wrong.header) changing(wrong, way);
      try {
        // Keys are fetched again at most once a second.
        if (wrong.fault === 'token_key') await pause(1.1);
        const { came, gained } = await signInWrongly(wrong);
        assert.equal(faultOf(came.text), wrong.fault, `${came.status} ${came.to ?? came.text.slice(0, 300)}`);
        assert.ok([400, 403].includes(came.status), `${came.status}`);
        assert.equal(gained, false, 'a session has begun');
        assert.ok(!came.text.includes('⟦'), 'a text is missing');
      } finally {
        service.provider.hooks.token = null;
      }
    });
  }

  test('and the same sign-in with nothing wrong is accepted, so that the cases above fail for their own reason', async () => {
    for (const [way, to] of [['staff', '/worklist'], ['eid', '/my']]) {
      changing({}, way);
      const self = visitor();
      const came = await self.ask(await self.answerFor(service.base, way, { who: WHO[way] }));
      service.provider.hooks.token = null;
      assert.deepEqual([came.status, came.to], [303, service.base + to], faultOf(came.text));
      assert.ok(self.has(service.base, SESSION));
    }
  });
});

describe('nobody is signed out by', () => {
  /** Someone who is signed in, and what the provider would say when that ends. */
  async function signedIn() {
    const self = visitor();
    let said;
    service.provider.hooks.token = (answer) => {
      said = claimsOf(answer.id_token);
      return answer;
    };
    assert.equal((await self.ask(await self.answerFor(service.base, 'staff', { who: 'officer' }))).status, 303);
    service.provider.hooks.token = null;
    const now = Math.floor(Date.now() / 1000);
    const logout = {
      iss: said.iss,
      aud: said.aud,
      sub: said.sub,
      sid: said.sid,
      iat: now,
      exp: now + 120,
      jti: crypto.randomUUID(),
      events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
    };
    const lives = async () => (await self.ask(`${service.base}/worklist`)).status === 200;
    return { logout, lives };
  }

  const tell = async (token) => {
    const answer = await fetch(`${service.base}/sign-in/back-channel`, {
      method: 'POST',
      body: new URLSearchParams(token === undefined ? {} : { logout_token: token }),
    });
    const text = await answer.text();
    return { status: answer.status, fault: text && JSON.parse(text).error_description };
  };

  const tokenOf = (logout, wrong) =>
    forged(logout, wrong, {
      key: service.provider.key,
      clientSecret: service.secretOf('staff'),
      typ: 'logout+jwt',
    });

  for (const wrong of cases.filter((one) => one.logout)) {
    test(wrong.sentence, async () => {
      const { logout, lives } = await signedIn();
      const token = await tokenOf(logout, wrong);
      if (wrong.fault === 'token_key') await pause(1.1);
      if (wrong.way === 'twice') {
        assert.deepEqual(await tell(token), { status: 200, fault: '' });
        assert.deepEqual(await tell(token), { status: 400, fault: wrong.fault });
        return;
      }
      assert.deepEqual(await tell(token), { status: 400, fault: wrong.fault });
      assert.ok(await lives(), 'the session has ended');
    });
  }

  test('and a logout with nothing wrong ends the session that it names and no other', async () => {
    const [one, other] = [await signedIn(), await signedIn()];
    assert.deepEqual(await tell(await tokenOf(one.logout, {})), { status: 200, fault: '' });
    assert.deepEqual([await one.lives(), await other.lives()], [false, true]);
    const { sid, ...subject } = other.logout;
    assert.deepEqual(await tell(await tokenOf(subject, {})), { status: 200, fault: '' });
    assert.equal(await other.lives(), false, 'all sessions of the person');
  });
});
