// Starts a real VS Code in throw-away folders with a headless Chromium window on it, everything on loopback, and drives it by keyboard.
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';

const here = fileURLToPath(new URL('.', import.meta.url));
export const { values: options } = parseArgs({
  options: {
    vscode: { type: 'string', default: process.env.TASKDEF_CODE_SERVER ?? '' },
    vsix: { type: 'string' },
    // For a package without a runtime, which needs a Java of the machine.
    java: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    folder: { type: 'string', default: '' },
    retries: { type: 'string', default: process.env.TASKDEF_E2E_RETRIES ?? '0' },
    shots: { type: 'string', default: path.join(here, '../.cache/shots') },
  },
});
mkdirSync(options.shots, { recursive: true });

export const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
// Generous, because other work may share the machine; what waits for something ends as soon as it is there.
export const PATIENCE = 180_000;
const started = performance.now();
export const step = (text) => console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)}s ${text}`);

/** Nothing may pop up or be typed unless the journey asks for it. */
const QUIET = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.reduceMotion': 'on',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.startupPrompt': 'always',
  'security.workspace.trust.banner': 'never',
  'git.enabled': false,
  'json.schemaDownload.enable': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'editor.suggestOnTriggerCharacters': false,
  'editor.minimap.enabled': false,
  'editor.lightbulb.enabled': 'off',
  'editor.autoClosingBrackets': 'never',
  'editor.autoClosingQuotes': 'never',
  'editor.formatOnType': false,
  'files.autoSave': 'off',
  'files.hotExit': 'off',
  '[ecs-task-definition]': { 'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' } },
};

/** A PATH with the machine's commands but without any Java. */
function pathWithoutJava(folder) {
  mkdirSync(folder, { recursive: true });
  for (const from of ['/usr/bin', '/bin'])
    for (const name of readdirSync(from))
      if (!/^(java|jre|jshell)/.test(name) && !existsSync(path.join(folder, name)))
        try {
          symlinkSync(path.join(from, name), path.join(folder, name));
        } catch {
          // a dangling link of the machine
        }
  return folder;
}

/**
 * @param {{files: Record<string, string>, settings?: object, trust?: 'ask' | 'off', size?: object, scale?: number,
 *   vsix?: string, afterInstall?: (extension: string) => void}} o
 */
export async function startVSCode(o) {
  const root = mkdtempSync(path.join(tmpdir(), 'taskdef-e2e-'));
  const at = (name) => path.join(root, name);
  const undo = [() => rmSync(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })];
  const stop = async () => {
    while (undo.length) await undo.pop()();
  };
  let log = '';
  try {
    for (const folder of ['ws', 'ud/User', 'ud/Machine', 'ext', 'home', 'tmp'])
      mkdirSync(at(folder), { recursive: true });
    for (const [name, text] of Object.entries(o.files)) {
      mkdirSync(path.dirname(path.join(at('ws'), name)), { recursive: true });
      writeFileSync(path.join(at('ws'), name), text);
    }
    // Settings of the scope "machine" are read from the second file only; others there win over those in the first.
    const configure = (settings, scopes = ['Machine']) => {
      const text = JSON.stringify({ ...QUIET, ...settings });
      for (const scope of scopes) writeFileSync(at(`ud/${scope}/settings.json`), text);
    };
    configure(o.settings, ['User', 'Machine']);
    const env = {
      ...process.env,
      HOME: at('home'),
      TMPDIR: at('tmp'),
      XDG_CONFIG_HOME: at('home/c'),
      XDG_DATA_HOME: at('home/d'),
    };
    env.EXTENSIONS_GALLERY = '{}';
    delete env.VSCODE_IPC_HOOK_CLI;
    if (!options.java) {
      env.PATH = pathWithoutJava(at('bin'));
      delete env.JAVA_HOME;
    }
    // Else VS Code asks a login shell for the environment, and that brings the machine's PATH back.
    env.VSCODE_CLI = '1';
    const program = path.join(options.vscode, 'bin/code-server');
    const common = ['--user-data-dir', at('ud'), '--extensions-dir', at('ext'), '--config', at('c.yaml')];
    const installed = spawnSync(program, [...common, '--install-extension', o.vsix ?? options.vsix, '--force'], {
      env,
      encoding: 'utf8',
      timeout: 120_000,
    });
    if (installed.status !== 0)
      throw new Error(`not installed: ${installed.error ?? ''}${installed.stdout}${installed.stderr}`);
    const extension = at(`ext/${readdirSync(at('ext')).find((name) => name.startsWith('taskdef.taskdef'))}`);
    o.afterInstall?.(extension);
    const flags = ['--auth', 'none', '--bind-addr', '127.0.0.1:0', '--disable-telemetry', '--disable-update-check'];
    flags.push('--disable-getting-started-override', ...(o.trust === 'ask' ? [] : ['--disable-workspace-trust']));
    // A process group of its own, so that extension host and language server go with it.
    const server = spawn(program, [...common, ...flags], { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    const ended = new Promise((done) => server.once('exit', done));
    undo.push(async () => {
      const signal = (name) => {
        try {
          process.kill(-server.pid, name);
        } catch {
          // gone
        }
      };
      signal('SIGTERM');
      await Promise.race([ended, new Promise((done) => setTimeout(done, 5000).unref())]);
      signal('SIGKILL');
    });
    const url = await new Promise((found, failed) => {
      const read = (data) => {
        log += data;
        const match = /listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(log);
        if (match) found(match[1]);
      };
      server.stdout.on('data', read);
      server.stderr.on('data', read);
      void ended.then((code) => failed(new Error(`VS Code ended with ${code}`)));
      setTimeout(() => failed(new Error('VS Code did not listen within 120 s')), 120_000).unref();
    });
    const browser = await chromium.launch({
      executablePath: CHROMIUM,
      headless: true,
      args: '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --disable-dev-shm-usage'.split(
        ' ',
      ),
    });
    undo.push(() => browser.close());
    const context = await browser.newContext({
      viewport: o.size ?? { width: 1280, height: 800 },
      locale: 'en-US',
      deviceScaleFactor: o.scale ?? 1,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    const elsewhere = new Set();
    await context.route(
      (to) => to.protocol.startsWith('http') && to.hostname !== '127.0.0.1',
      (route) => {
        elsewhere.add(route.request().url());
        return route.abort();
      },
    );
    const ws = at('ws');
    const host = new URL(url).host;
    const open = async (...names) => {
      const payload = names.map((name) => ['openFile', `vscode-remote://${host}${path.join(ws, name)}`]);
      await page.goto(`${url}/?folder=${ws}&payload=${encodeURIComponent(JSON.stringify(payload))}`, {
        waitUntil: 'commit',
      });
      await page.locator('.monaco-workbench').waitFor();
    };
    const read = (name) => readFileSync(path.join(ws, name), 'utf8');
    const output = () => readOutput(page);
    return { root, ws, url, host, page, elsewhere, stop, open, read, output, configure, extension };
  } catch (error) {
    console.error(log.slice(-2000));
    await stop();
    throw error;
  }
}

/** What the output channel of the extension shows, for the report of a failure. */
async function readOutput(page) {
  page.setDefaultTimeout(5000);
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  await page.locator('.quick-input-box input').fill('>taskdef: Show Output');
  await page.keyboard.press('Enter');
  const lines = page.locator('.output-view .view-line');
  await lines.first().waitFor();
  await new Promise((done) => setTimeout(done, 1000));
  return (await lines.allInnerTexts()).join('\n').replaceAll('\u00a0', ' ');
}

/** The language servers that run below this folder (by their command line), as process ids. */
export function serversOf(root) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
        return words.some((word) => word.startsWith(root)) && words.includes('lsp');
      } catch {
        return false;
      }
    })
    .map(Number);
}

/** Waits until the check gives a true value, and gives that. */
export async function until(what, check, patience = PATIENCE) {
  const end = Date.now() + patience;
  for (;;) {
    const value = await check();
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** Keyboard steps that hold on a loaded machine: a chord pressed while VS Code moves the focus is lost, so each waits and repeats. */
export function driver(v, name) {
  const { page } = v;
  const editor = page.locator(`.editor-instance .monaco-editor[data-uri$="/${name}"]`);
  const focused = page.locator(`.monaco-editor.focused[data-uri$="/${name}"]`);
  const focus = async () => {
    for (let i = 1; ; i++) {
      await page.keyboard.press('Control+1');
      try {
        return await focused.waitFor({ timeout: 3000 });
      } catch (error) {
        if (i >= 20) throw error;
      }
    }
  };
  const chord = async (keys, widget, { tries = 12, wait = 5000, cancel = true } = {}) => {
    for (let i = 1; ; i++) {
      for (const key of keys.split(' ')) await page.keyboard.press(key);
      try {
        return await widget.waitFor({ timeout: wait });
      } catch (error) {
        if (i >= tries) throw error;
        if (cancel) await page.keyboard.press('Escape');
      }
    }
  };
  const input = page.locator('.quick-input-box input');
  const pick = async (text) => {
    // the command palette
    await chord('F1', input);
    await input.fill(`>${text}`);
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: text }).waitFor();
    await page.keyboard.press('Enter');
  };
  const openFile = async (file) => {
    await chord('Control+p', input);
    await input.fill(file);
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: file }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator(`.monaco-editor.focused[data-uri$="/${file}"]`).waitFor();
  };
  const goto = async (line, column) => {
    const there = page.locator('[id="status.editor.selection"]', {
      hasText: new RegExp(`Ln ${line}, Col ${column}(?!\\d)`),
    });
    for (let i = 1; ; i++) {
      await focus();
      await chord('Control+g', input);
      await input.fill(`:${line}:${column}`);
      await page.keyboard.press('Enter');
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
      await focused.waitFor();
      try {
        return await there.waitFor({ timeout: 4000 });
      } catch (error) {
        if (i >= 10) throw error;
      }
    }
  };
  /** Puts the cursor on the first occurrence of the text on disk (the buffer must not differ before it). */
  const gotoText = async (text, shift = 0) => {
    const all = v.read(name);
    const offset = all.indexOf(text);
    if (offset < 0) throw new Error(`${name} does not hold ${text}`);
    const before = all.slice(0, offset + shift).split('\n');
    await goto(before.length, before.at(-1).length + 1);
  };
  const quickFix = async (title) => {
    const row = page.locator('.action-widget .monaco-list-row.action', { hasText: title }).first();
    await chord('Control+.', row);
    for (let i = 0; i < 15 && !(await row.getAttribute('class')).includes('focused'); i++)
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await row.waitFor({ state: 'hidden' });
  };
  const save = async () => {
    await focus();
    await page.keyboard.press('Control+s');
    await page.locator('.tab.active:not(.dirty)').waitFor();
  };
  const saved = (want) =>
    until(`the saved ${name}`, () => v.read(name) === want, 30_000).catch(() => {
      throw new Error(`${name} on disk is\n${v.read(name)}\nand not\n${want}`);
    });
  const language = (label) => page.locator('[id="status.editor.mode"]', { hasText: label }).waitFor();
  const squiggle = (severity = 'error') => editor.locator(`.squiggly-${severity}`).first();
  return { editor, focus, chord, pick, openFile, goto, gotoText, quickFix, save, saved, language, squiggle };
}

let passed = 0;
let failed = 0;

/** One journey in a VS Code of its own; with `--retries` one that fails is tried again, and that is said. */
export async function journey(name, setup, walk) {
  if (!name.includes(options.only)) return;
  for (let left = Number(options.retries); ; left--) {
    const error = await attempt(name, setup, walk);
    if (!error) {
      passed++;
      step(`ok   ${name}`);
      return;
    }
    console.error(error);
    step(`${left > 0 ? 'AGAIN' : 'FAIL'} ${name}`);
    if (left > 0) continue;
    failed++;
    return;
  }
}

/** Gives what went wrong, if anything, and leaves nothing running. */
async function attempt(name, setup, walk) {
  let v;
  try {
    v = await startVSCode(setup);
    await walk(v);
    return undefined;
  } catch (error) {
    const picture = path.join(options.shots, `FAILED ${name.replace(/\W+/g, '-')}.png`);
    await v?.page.screenshot({ path: picture }).catch(() => {});
    console.error(`picture: ${picture}\n${(await v?.output().catch(String)) ?? ''}`);
    return error;
  } finally {
    await v?.stop();
  }
}

export function summary() {
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed || !passed ? 1 : 0;
}

/** A file of the cases. */
export const example = (name) => readFileSync(path.join(here, 'cases', name), 'utf8');
