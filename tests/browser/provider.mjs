// A real OpenID Connect provider (oidc-provider) behind a small gate of the test's own, which can close, and can
// change what the provider answers before it is passed on. The provider signs with a key that the test holds too.
import { createServer, request } from 'node:http';
import { exportJWK, generateKeyPair } from 'jose';
import { Provider } from 'oidc-provider';

const listening = (server, port = 0) =>
  new Promise((done) => server.listen(port, '127.0.0.1', () => done(server.address().port)));

const body = async (stream) => {
  const parts = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
};

/** A port that nobody listens on. */
export async function freePort() {
  const server = createServer();
  const port = await listening(server);
  await new Promise((done) => server.close(done));
  return port;
}

/** A new key for signatures: private and public, as JWK. */
export async function newKey(kid, alg = 'RS256') {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  const common = { kid, alg, use: 'sig' };
  return { kid, privateKey, secret: { ...(await exportJWK(privateKey)), ...common }, open: { ...(await exportJWK(publicKey)), ...common } };
}

/**
 * Starts the provider for a service at `base`. `people` gives the claims of each account, `clients` the ids of the
 * clients with their secrets.
 */
export async function startProvider({ base, clients, people }) {
  const key = await newKey('first');
  const hooks = { closed: false, token: null, keys: null };

  const gate = createServer((asked, answer) => {
    if (hooks.closed) return asked.socket.destroy();
    const onward = request(
      { host: '127.0.0.1', port: behind.address().port, path: asked.url, method: asked.method, headers: asked.headers },
      async (came) => {
        let content = await body(came);
        const path = asked.url.split('?')[0];
        const change = path === '/token' ? hooks.token : path === '/jwks' ? hooks.keys : null;
        if (change && came.statusCode === 200)
          content = Buffer.from(JSON.stringify(await change(JSON.parse(content))));
        const headers = { ...came.headers, 'content-length': content.length };
        delete headers['transfer-encoding'];
        answer.writeHead(came.statusCode, headers).end(content);
      },
    );
    onward.on('error', () => asked.socket.destroy());
    asked.pipe(onward);
  });
  const issuer = `http://127.0.0.1:${await listening(gate)}`;

  const provider = new Provider(issuer, {
    clients: Object.entries(clients).map(([client_id, client_secret]) => ({
      client_id,
      client_secret,
      redirect_uris: [`${base}/sign-in/callback`],
      post_logout_redirect_uris: [`${base}/signed-out`],
      backchannel_logout_uri: `${base}/sign-in/back-channel`,
      backchannel_logout_session_required: true,
      grant_types: ['authorization_code'],
      response_types: ['code'],
    })),
    jwks: { keys: [key.secret] },
    acrValues: ['loa1', 'loa2', 'loa3'],
    claims: {
      openid: ['sub'],
      profile: ['name', 'personal_number', 'groups', 'unit', 'organisation'],
      acr: null,
      auth_time: null,
      iss: null,
      sid: null,
    },
    conformIdTokenClaims: false,
    cookies: { keys: ['a key of the tests'] },
    // The provider reaches this machine, which by itself it refuses to.
    fetch: (url, { dispatcher: _, ...options }) => fetch(url, options),
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => {
          context.body = `<!DOCTYPE html><title>Logout</title>${form}
            <button form="op.logoutForm" name="logout" value="yes">Yes</button>`;
        },
      },
    },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    // Nobody is asked to consent: whoever may ask is settled by the client.
    async loadExistingGrant(context) {
      const grant = new context.oidc.provider.Grant({
        clientId: context.oidc.client.clientId,
        accountId: context.oidc.session.accountId,
      });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
    findAccount: (_, id) => (people[id] ? { accountId: id, claims: () => ({ sub: id, ...people[id] }) } : undefined),
  });
  provider.on('backchannel.error', (_, fault) => console.error('the provider could not tell of a logout:', fault));
  const passing = provider.callback();
  const behind = createServer(async (asked, answer) => {
    if (!asked.url.startsWith('/interaction/')) return passing(asked, answer);
    if (asked.method === 'GET') {
      const who = Object.keys(people).map((id) => `<option>${id}</option>`);
      const levels = ['loa3', 'loa2', 'loa1'].map((level) => `<option>${level}</option>`);
      return answer.writeHead(200, { 'content-type': 'text/html' }).end(`<!DOCTYPE html><title>Who?</title>
        <form method="post"><label>Who <select name="who">${who}</select></label>
        <label>Level <select name="level">${levels}</select></label><button>Sign in</button>
        <button name="no" value="no">No</button></form>`);
    }
    const form = new URLSearchParams((await body(asked)).toString());
    const result = form.get('no')
      ? { error: 'access_denied', error_description: 'the person said no' }
      : { login: { accountId: form.get('who'), acr: form.get('level'), amr: ['pwd'] } };
    await provider.interactionFinished(asked, answer, result, { mergeWithLastSubmission: false });
  });
  await listening(behind);

  return {
    issuer,
    key,
    hooks,
    async stop() {
      for (const server of [gate, behind]) {
        server.closeAllConnections();
        await new Promise((done) => server.close(done));
      }
    },
  };
}
