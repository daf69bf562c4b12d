// What the client does around the server: which files it takes, what it says when nothing can start, how it comes back.
import assert from 'node:assert/strict';
import { driver, example, journey, options, serversOf, step, summary, until } from './harness.mjs';

const broken = example('health-check.json');
const files = { 'taskdef.json': broken };

await journey(
  'opening a package.json starts no server',
  { files: { ...files, 'package.json': '{ "name": "x" }\n' } },
  async (v) => {
    await v.open('package.json');
    const d = driver(v, 'package.json');
    await d.language('JSON');
    await new Promise((done) => setTimeout(done, 3000));
    assert.deepEqual(serversOf(v.root), []);
    await d.openFile('taskdef.json');
    await driver(v, 'taskdef.json').squiggle().waitFor();
    assert.equal(serversOf(v.root).length, 1);
  },
);

await journey(
  'content decides where the name does not',
  {
    files: { 'service.json': broken, 'taskdef-notes.json': '{ "title": "words about ECS" }\n', 'other.json': broken },
    settings: { 'files.associations': { 'other.json': 'json' } },
  },
  async (v) => {
    await v.open('service.json');
    const d = driver(v, 'service.json');
    await d.language('ECS Task Definition');
    await d.squiggle().waitFor();
    step('     a task definition under another name is recognized');
    await d.openFile('taskdef-notes.json');
    await d.language('JSON');
    step('     another file under our name is given back');
    await d.openFile('other.json');
    await new Promise((done) => setTimeout(done, 2000));
    await d.language('JSON');
    step('     files.associations wins');
  },
);

await journey('a language chosen by hand stays', { files: { 'service.json': broken } }, async (v) => {
  await v.open('service.json');
  const d = driver(v, 'service.json');
  await d.squiggle().waitFor();
  await d.focus();
  await d.pick('Change Language Mode');
  await v.page.locator('.quick-input-box input').fill('JSON');
  await v.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'JSON' }).waitFor();
  await v.page.keyboard.press('Enter');
  await d.language('JSON');
  await d.editor.locator('.squiggly-error').first().waitFor({ state: 'detached' });
  await new Promise((done) => setTimeout(done, 2000));
  await d.language('JSON');
});

await journey('json mode', { files, settings: { 'taskdef.languageMode': 'json' } }, async (v) => {
  await v.open('taskdef.json');
  const d = driver(v, 'taskdef.json');
  await d.language('JSON');
  await d.squiggle().waitFor();
});

await journey('restricted mode', { files, trust: 'ask' }, async (v) => {
  await v.open('taskdef.json');
  await v.page
    .locator('.monaco-dialog-box')
    .getByRole('button', { name: /No, I don.t trust/ })
    .click();
  await v.page.locator('[id^="status.workspaceTrust"]').filter({ hasText: 'Restricted Mode' }).waitFor();
  await driver(v, 'taskdef.json').squiggle().waitFor();
});

await journey('a killed server comes back', { files }, async (v) => {
  await v.open('taskdef.json');
  const d = driver(v, 'taskdef.json');
  for (let i = 0; i < 3; i++) {
    await d.squiggle().waitFor();
    const [pid] = serversOf(v.root);
    process.kill(pid, 'SIGKILL');
    await until('another server', () => serversOf(v.root).some((other) => other !== pid));
    await d.squiggle().waitFor();
  }
  assert.equal(
    await v.page.locator('.notifications-toasts .notification-list-item').count(),
    0,
    'no toast for a server that came back',
  );
});

const message = (v) => v.page.locator('.notifications-toasts .notification-list-item-message');
await journey(
  'a server that cannot start says so once',
  {
    files: { ...files, 'taskdef-2.json': broken },
    settings: { 'taskdef.java.home': '/nonexistent' },
  },
  async (v) => {
    await v.open('taskdef.json');
    await message(v).filter({ hasText: 'taskdef.java.home names /nonexistent' }).waitFor();
    await v.page.locator('.notifications-toasts').getByRole('button', { name: 'Choose Java Folder...' }).waitFor();
    await driver(v, 'taskdef.json').openFile('taskdef-2.json');
    await new Promise((done) => setTimeout(done, 3000));
    assert.equal(await message(v).count(), 1);
  },
);

await journey(
  'a server that ends at once says so once',
  { files, settings: { 'taskdef.server.path': '/bin/false' } },
  async (v) => {
    await v.open('taskdef.json');
    await message(v).filter({ hasText: 'ended as soon as it was started' }).waitFor();
    await new Promise((done) => setTimeout(done, 3000));
    assert.equal(await message(v).count(), 1);
  },
);

await journey(
  'settings of wrong types do no harm',
  {
    files,
    settings: { 'taskdef.java.home': 17, 'taskdef.languageMode': ['own'], 'taskdef.server.path': { a: 1 } },
  },
  async (v) => {
    await v.open('taskdef.json');
    await driver(v, 'taskdef.json').squiggle().waitFor();
  },
);
summary();
