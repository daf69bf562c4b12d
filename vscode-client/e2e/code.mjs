// `taskdef code`: prints a problem with --check; serves on loopback and ends cleanly when interrupted; refuses what it does not know.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const program = path.join(here, '../bin/code.sh');
const work = mkdtempSync(path.join(tmpdir(), 'taskdef-code-'));
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
let passed = 0;
let failed = 0;

function verdict(good, what, ...evidence) {
  console.log(`${good ? 'ok  ' : 'FAIL'} ${what}`);
  if (good) passed++;
  else {
    failed++;
    console.log(...evidence);
  }
}

/** What a call that ends by itself gives. */
const run = (...words) => spawnSync(program, words, { encoding: 'utf8', timeout: 240_000 });

/** A PATH on which there is no VS Code of the user's, whatever the machine has. */
function bareTools() {
  const tools = path.join(work, 'bin');
  mkdirSync(tools);
  for (const name of 'sh env node npm uname dirname mkdir cat sed head find grep sleep java rm ln touch'.split(' ')) {
    const found = process.env.PATH.split(':')
      .map((folder) => path.join(folder, name))
      .find(existsSync);
    if (found) symlinkSync(found, path.join(tools, name));
  }
  return tools;
}

const answers = (address) =>
  fetch(address).then(
    (response) => response.ok,
    () => false,
  );

/** Whether a process of this group is alive; one that is ended but not yet waited for is not. */
function isAlive(group) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .some((pid) => {
      try {
        const [state, , its] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
        return Number(its) === group && state !== 'Z';
      } catch {
        return false; // it ended meanwhile
      }
    });
}

/** Starts it as a terminal does, in a group of its own; a signal goes to the whole group, like Ctrl+C. */
async function endsCleanly(signal, tools) {
  const child = spawn(program, [work], { env: { ...process.env, PATH: tools }, detached: true });
  const ended = new Promise((done) => child.once('exit', (code, by) => done(by ?? code)));
  let said = '';
  child.stdout.on('data', (data) => (said += data));
  child.stderr.on('data', (data) => (said += data));
  const address = () => /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
  for (let i = 0; i < 600 && !address(); i++) await pause(200);
  verdict(address() && (await answers(address())), `serves VS Code on loopback, to be ended by ${signal}`, said);
  process.kill(-child.pid, signal);
  const code = await Promise.race([ended, pause(20_000).then(() => 'still there after 20 seconds')]);
  verdict(code === 0, `${signal} ends it cleanly`, code, said);
  for (let i = 0; i < 25 && isAlive(child.pid); i++) await pause(200);
  verdict(!isAlive(child.pid) && !(await answers(address())), `${signal} leaves nothing running or listening`);
  if (isAlive(child.pid)) process.kill(-child.pid, 'SIGKILL');
}

try {
  cpSync(path.join(here, 'cases/health-check.json'), path.join(work, 'taskdef.json'));
  const checked = run('--check', work);
  verdict(checked.status === 0 && /CMD-SHELL/.test(checked.stdout), '--check prints the first problem', checked);
  const tools = bareTools();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) await endsCleanly(signal, tools);
  const option = run('--no-such-option');
  verdict(option.status === 2 && /no option/.test(option.stderr), 'refuses an unknown option', option);
  const folder = run('/nonexistent');
  verdict(folder.status === 2 && /is no folder/.test(folder.stderr), 'refuses a folder that is not there', folder);
} finally {
  rmSync(work, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
