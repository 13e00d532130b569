// The server with a database of its own in a folder that goes afterwards. STEGVIS names the program.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const stegvis = process.env.STEGVIS ?? resolve(import.meta.dirname, '../../target/debug/stegvis');

/**
 * Seeds a database and serves it, by a proposal or by `in_force`, today's rules alone. The demonstration on a free
 * port, unless `options` say otherwise.
 */
export async function serve({ policy = 'almega_2023', options = ['--demonstration'], port = 0, environment = {} } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'stegvis-'));
  const database = join(folder, 'stegvis.db');
  const run = (...command) =>
    execFileSync(stegvis, ['--database', database, '--policy', policy, ...command], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
  run('seed');
  const child = spawn(
    stegvis,
    ['--database', database, '--policy', policy, 'serve', ...options, '--listen', `127.0.0.1:${port}`],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...environment } },
  );
  const address = await new Promise((found, failed) => {
    let said = '';
    child.stdout.on('data', (bytes) => {
      said += bytes;
      const match = said.match(/http:\/\/\S+/);
      if (match) found(match[0]);
    });
    child.on('exit', (status) => failed(new Error(`the server ended with ${status}: ${said}`)));
  });
  return {
    address,
    run,
    json: (...command) => JSON.parse(run(...command, '--json')),
    /** What `stegvis check` finds wrong; it ends with status 1 when that is anything. */
    findings() {
      try {
        return JSON.parse(run('check', '--json')).findings;
      } catch (fault) {
        if (fault.status !== 1) throw fault;
        return JSON.parse(fault.stdout).findings;
      }
    },
    async stop() {
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
