// The service with three ways to sign in, all at one real provider: people by their personal number, staff with roles
// from the provider, and partners with accounts that are granted here.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startProvider } from '../provider.mjs';
import { serve } from '../server.mjs';

/** Someone of the stories, and someone who is not registered. */
export const REGISTERED = '199102152387';
export const NEW = '199011182475';
/** That of an officer. */
const OFFICERS_OWN = '199008232390';
/** Seconds after which a sign-in is too old for a decision, and an answer too late. */
export const FRESH_SECONDS = 8;

const CLIENTS = { 'stegvis-eid': 'a secret for eid', 'stegvis-staff': 'a secret for staff', 'stegvis-partner': 'a secret for partner' };
const PEOPLE = {
  registered: { name: 'Någon Inskriven', personal_number: REGISTERED },
  newcomer: { name: 'Någon Ny', personal_number: NEW },
  officer: { name: 'Olga Handläggare', groups: ['handlaggare', 'alla'], unit: 'Arbetsförmedlingen Luleå', personal_number: OFFICERS_OWN },
  double: { name: 'Dag Dubbel', groups: ['handlaggare'], personal_number: REGISTERED },
  cook: { name: 'Kocken', groups: ['kok'], personal_number: OFFICERS_OWN },
  amina: { name: 'Amina hos leverantören' },
  boss: { name: 'Chefen' },
  deputy: { name: 'Ställföreträdaren' },
};

const configuration = (base, issuer) => `
base = "${base}"

[limits]
attempt_seconds = ${FRESH_SECONDS}
step_up_seconds = ${FRESH_SECONDS}
keys_again_seconds = 1

[provider.eid]
names = { sv = "e-legitimation", en = "electronic identification" }
issuer = "${issuer}"
client_id = "stegvis-eid"
client_secret_env = "EID_SECRET"
scopes = ["profile"]
claims = { person = "personal_number" }
levels = { job_seeker = ["loa3"] }

[provider.staff]
names = { sv = "tjänstekonto", en = "work account" }
issuer = "${issuer}"
client_id = "stegvis-staff"
client_secret_env = "STAFF_SECRET"
scopes = ["profile"]
claims = { roles = "groups", unit = "unit", organisation = "organisation", own_number = "personal_number" }
levels = { officer = ["loa2", "loa3"], coach = ["loa2", "loa3"] }
roles = [{ value = "handlaggare", role = "officer" }, { value = "handledare", role = "coach" }]

[provider.partner]
names = { sv = "partnerkonto", en = "partner account" }
issuer = "${issuer}"
client_id = "stegvis-partner"
client_secret_file = "partner.secret"
scopes = ["profile"]
levels = { officer = ["loa3"], administrator = ["loa3"] }
step_up_levels = ["loa3"]
`;

/** Starts both; `before` runs between the two, while the provider's gate can still be closed. */
export async function startService({ before = () => {} } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'stegvis-sign-in-'));
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const provider = await startProvider({ base, clients: CLIENTS, people: PEOPLE });
  const file = join(folder, 'sign-in.toml');
  writeFileSync(file, configuration(base, provider.issuer));
  writeFileSync(join(folder, 'partner.secret'), `${CLIENTS['stegvis-partner']}\n`);
  // All of them come from one address, quicker than people.
  const limits = join(folder, 'limits.toml');
  writeFileSync(limits, '[sign_in]\nper_minute = 10000\nat_once = 10000\n');
  before(provider);
  const server = await serve({
    options: ['--sign-in', file, '--limits', limits],
    port,
    environment: { EID_SECRET: CLIENTS['stegvis-eid'], STAFF_SECRET: CLIENTS['stegvis-staff'] },
  });
  return {
    base,
    provider,
    server,
    secretOf: (way) => CLIENTS[`stegvis-${way}`],
    /** Waits until the service has reached its provider. */
    async ready() {
      for (;;) {
        const answer = await fetch(`${base}/ready`);
        if (answer.status === 200) return;
        await new Promise((done) => setTimeout(done, 100));
      }
    },
    async stop() {
      await server.stop();
      await provider.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
