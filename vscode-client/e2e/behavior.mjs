// What the client does around the server: which files it takes, what it says when nothing can start, how it comes back.
import assert from 'node:assert/strict';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { driver, example, journey, options, serversOf, step, summary, until } from './harness.mjs';

const broken = example('health-check.json');
const templated = `{
  "family": "web",
  "containerDefinitions": [{ "name": "web", "image": "repo/web:\${tag}", "cpu": \${cores}, "memory": 256, "essential": true }]
}
`;
const universal = options.vsix.replace('linux-x64', 'universal');
const toasts = (v) => v.page.locator('.notifications-toasts .notification-list-item-message');
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** A message is there, alone, and stays alone. */
async function saysOnce(v, text) {
  await toasts(v).filter({ hasText: text }).waitFor();
  await pause(3000);
  assert.equal(await toasts(v).count(), 1, (await toasts(v).allInnerTexts()).join('\n'));
}

/** Closes all messages, so that the next one is a new one. */
async function clearToasts(v) {
  await driver(v, 'taskdef.json').pick('Notifications: Clear All Notifications');
  await toasts(v).first().waitFor({ state: 'detached' });
}

await journey(
  'files find their language, and a killed server comes back',
  {
    files: {
      'package.json': '{ "name": "x", "keywords": ["essential"] }\n',
      'service.json': broken,
      'taskdef-notes.json': '{ "title": "words about ECS" }\n',
      'other.json': broken,
      'taskdef.json': broken,
      'filled-in.taskdef.json': templated,
    },
    settings: {
      'files.associations': { 'other.json': 'json' },
      // Of wrong types: as if they were not there, and one message says so.
      'taskdef.java.home': 17,
      'taskdef.languageMode': ['own'],
      'taskdef.server.path': { a: 1 },
    },
  },
  async (v) => {
    const { page } = v;
    await v.open('package.json');
    const start = driver(v, 'package.json');
    await start.language('JSON');
    await pause(3000);
    assert.deepEqual(serversOf(v.root), []);
    step('     opening a package.json starts no server');
    await start.openFile('service.json');
    const d = driver(v, 'service.json');
    await d.language('ECS Task Definition');
    await d.squiggle().waitFor();
    assert.equal(serversOf(v.root).length, 1);
    step('     a task definition under another name is recognized');
    await saysOnce(v, /Mend these settings.*"languageMode".*"server\.path".*"java\.home"/);
    await clearToasts(v);
    step('     settings of wrong types do no harm, and one message names them');
    await d.openFile('taskdef-notes.json');
    await d.language('JSON');
    step('     another file under our name is given back');
    await d.openFile('other.json');
    await pause(2000);
    await d.language('JSON');
    step('     files.associations wins');
    await d.openFile('service.json');
    await d.pick('Change Language Mode');
    await page.locator('.quick-input-box input').fill('JSON');
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'JSON' }).waitFor();
    await page.keyboard.press('Enter');
    await d.language('JSON');
    await d.editor.locator('.squiggly-error').first().waitFor({ state: 'detached' });
    await pause(2000);
    await d.language('JSON');
    step('     a language chosen by hand stays');
    await d.openFile('taskdef.json');
    const own = driver(v, 'taskdef.json');
    for (let i = 0; i < 3; i++) {
      await own.squiggle().waitFor();
      const [pid] = serversOf(v.root);
      process.kill(pid, 'SIGKILL');
      await until('another server', () => serversOf(v.root).some((other) => other !== pid));
      await own.squiggle().waitFor();
    }
    assert.equal(await toasts(v).count(), 0, 'no message for a server that came back');
    step('     a killed server comes back, three times, without a word');
    const item = page.locator('[id="taskdef.taskdef.taskdef.status"]');
    await item.filter({ hasText: 'ECS' }).waitFor();
    await item.hover();
    await page
      .locator('.monaco-hover:not(.hidden)', { hasText: /running[\s\S]*Kind: task definition[\s\S]*64 KiB/ })
      .waitFor();
    await item.click();
    const choice = page.locator('.quick-input-list .monaco-list-row', { hasText: 'New Task Definition from Template' });
    await choice.waitFor();
    await page.keyboard.press('Escape');
    step('     the status item tells what it sees, and opens the menu');
    await own.pick('taskdef: New Task Definition from Template');
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Web service on Fargate' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.monaco-editor.focused .view-line', { hasText: '"family"' }).waitFor();
    await own.language('ECS Task Definition');
    await item.filter({ hasText: 'FARGATE' }).waitFor();
    step('     a template opens as a new task definition');
    await own.openFile('filled-in.taskdef.json');
    const filled = driver(v, 'filled-in.taskdef.json');
    await filled.language('ECS Task Definition');
    const color = (text) =>
      filled.editor
        .locator('.view-line span > span')
        .filter({ hasText: text })
        .first()
        .evaluate((span) => getComputedStyle(span).color);
    await until('colors', async () => (await color('repo/web')) !== (await color('image')));
    assert.notEqual(await color('tag'), await color('repo/web'), 'a placeholder in a string');
    assert.notEqual(await color('cores'), await color('256'), 'a placeholder in the place of a number');
    assert.equal(await color('tag'), await color('cores'), 'placeholders look alike');
    step('     placeholders have a color of their own');
    await own.pick('taskdef: Explain Rule or Parameter');
    await page.locator('.quick-input-box input').fill('health-cmd-command-line');
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: 'health-cmd-command-line' }).waitFor();
    await page.locator('.monaco-editor.focused .view-line', { hasText: 'CMD-SHELL' }).first().waitFor();
    step('     a rule is explained');
  },
);

const doubled = broken.replace('"essential": true', '"essential": true, "essential": false,');
assert.notEqual(doubled, broken);
await journey(
  'json mode says everything once',
  { files: { 'taskdef.json': doubled }, settings: { 'taskdef.languageMode': 'json' } },
  async (v) => {
    await v.open('taskdef.json');
    const d = driver(v, 'taskdef.json');
    await d.language('JSON');
    await d.squiggle().waitFor();
    const rows = v.page.locator('.markers-panel .monaco-list-row', { hasText: /\[Ln \d+, Col \d+\]/ });
    await d.chord('Control+Shift+m', rows.filter({ hasText: 'CMD-SHELL' }).first(), { cancel: false });
    await rows
      .filter({ hasText: /Duplicate object key/ })
      .first()
      .waitFor();
    await pause(2000);
    const texts = await rows.allInnerTexts();
    assert.ok(!texts.some((text) => /doc-duplicate-key|double-comma/.test(text)), texts.join('\n'));
    step('     what the JSON support says is not said again');
    await d.gotoText('"CMD"', 2);
    await d.quickFix('CMD-SHELL');
    await d.editor.locator('.view-line', { hasText: '"CMD-SHELL", "curl' }).waitFor();
    step('     the rest is said, and mended');
  },
);

await journey(
  'restricted mode',
  {
    files: { 'taskdef.json': broken, '.vscode/settings.json': '{ "taskdef.server.path": "/bin/false" }' },
    trust: 'ask',
  },
  async (v) => {
    await v.open('taskdef.json');
    const no = v.page.locator('.monaco-dialog-box').getByRole('button', { name: /No, I don.t trust/ });
    await no.click();
    await v.page.locator('[id^="status.workspaceTrust"]').filter({ hasText: 'Restricted Mode' }).waitFor();
    await driver(v, 'taskdef.json').squiggle().waitFor();
    assert.equal(await toasts(v).count(), 0, 'a program that the workspace names is not run');
  },
);

await journey(
  'without any runtime it says so once',
  { files: { 'taskdef.json': broken, 'taskdef-2.json': broken }, vsix: universal },
  async (v) => {
    await v.open('taskdef.json');
    await saysOnce(v, 'needs Java 17 or newer');
    await v.page.locator('.notifications-toasts').getByRole('button', { name: 'Open Settings' }).waitFor();
    await driver(v, 'taskdef.json').openFile('taskdef-2.json');
    await saysOnce(v, 'needs Java 17 or newer');
  },
);

/** Changes for which processor the installed package says that it was made. */
function platform(extension, from, to) {
  const facts = path.join(extension, 'runtime/release');
  writeFileSync(facts, readFileSync(facts, 'utf8').replace(from, to));
}

await journey(
  'whatever is wrong with the server is said once, and can be mended',
  {
    files: { 'taskdef.json': broken },
    afterInstall: (extension) => platform(extension, 'x86_64', 'aarch64'),
  },
  async (v) => {
    await v.open('taskdef.json');
    await saysOnce(v, 'made for Linux aarch64');
    step('     a package for another platform');
    await clearToasts(v);
    v.configure({ 'taskdef.server.path': '/nonexistent' });
    await saysOnce(v, 'taskdef.server.path names /nonexistent');
    step('     a setting that names nothing');
    await clearToasts(v);
    v.configure({ 'taskdef.server.path': '/bin/false' });
    await saysOnce(v, 'ended as soon as it was started');
    step('     a server that ends at once');
    await clearToasts(v);
    const hangs = path.join(v.root, 'hangs');
    writeFileSync(hangs, '#!/bin/sh\nexec sleep 600 # lsp\n');
    chmodSync(hangs, 0o755);
    v.configure({ 'taskdef.server.path': hangs });
    await saysOnce(v, 'has not answered for 20 seconds');
    step('     a server that hangs');
    await clearToasts(v);
    platform(v.extension, 'aarch64', 'x86_64');
    v.configure({});
    await driver(v, 'taskdef.json').squiggle().waitFor();
    assert.equal(await toasts(v).count(), 0);
    step('     and without the setting it runs, at once');
  },
);
summary();
