// Someone with cookies and no browser, who takes one step of a sign-in at a time and can change each.

/** A visitor; cookies are kept by host and port. */
export function visitor() {
  const jars = new Map();
  const jar = (url) => {
    const { host } = new URL(url);
    if (!jars.has(host)) jars.set(host, new Map());
    return jars.get(host);
  };

  /** One request; redirects are not followed. */
  const ask = async (url, { form } = {}) => {
    const cookies = jar(url);
    const answer = await fetch(url, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      body: form && new URLSearchParams(form),
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '), 'user-agent': 'Firefox Linux' },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair] = line.split(';');
      const at = pair.indexOf('=');
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    const to = answer.headers.get('location');
    return { status: answer.status, to: to && new URL(to, url).href, text: await answer.text() };
  };

  /** Goes on until `stop` holds for an address that the visitor is sent to; gives that address. */
  const until = async (url, stop) => {
    let at = url;
    for (let step = 0; step < 12; step += 1) {
      if (stop(at)) return at;
      const { to, status, text } = await ask(at);
      if (!to) throw new Error(`${at} gave ${status}: ${text.slice(0, 400)}`);
      at = to;
    }
    throw new Error(`sent on too often, last to ${at}`);
  };

  /** Begins to sign in and signs in at the provider; gives the address with the answer, not yet asked for. */
  const answerFor = async (base, provider, { who, level = 'loa3', no = false, back = '/' }) => {
    const asked = `${base}/sign-in/begin?provider=${provider}&back=${encodeURIComponent(back)}`;
    const isAnswer = (url) => url.startsWith(`${base}/sign-in/callback`);
    const at = await until(asked, (url) => isAnswer(url) || url.includes('/interaction/'));
    if (isAnswer(at)) return at;
    const { to } = await ask(at, { form: no ? { no: 'no' } : { who, level } });
    return until(to, isAnswer);
  };

  const has = (base, name) => jar(base).has(name);

  return { ask, until, answerFor, has };
}
