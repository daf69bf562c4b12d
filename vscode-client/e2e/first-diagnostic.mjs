// taskdef code --check: opens one file of a folder in a real VS Code, prints the first problem shown, and ends.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CHROMIUM, driver, options, startVSCode } from './harness.mjs';

const folder = options.folder;
const names = readdirSync(folder, { recursive: true }).filter(
  (name) => name.endsWith('.json') && !/(^|[\\/])(node_modules|\.git)[\\/]/.test(name),
);
const telling = names.filter((name) => /task-?_?def/i.test(name));
const files = Object.fromEntries(
  [...telling, ...names].slice(0, 40).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
);
if (!names.length) {
  console.error(`taskdef: ${folder} holds no JSON file`);
  process.exit(2);
}
if (!CHROMIUM) {
  console.error('taskdef: code --check looks through Chromium; install chromium or google-chrome first');
  process.exit(2);
}
const v = await startVSCode({ files });
try {
  let shown;
  for (const name of Object.keys(files)) {
    await v.open(name);
    const panel = v.page.locator('.markers-panel');
    await driver(v, path.basename(name)).chord('Control+Shift+m', panel, { cancel: false });
    const row = panel.locator('.monaco-list-row', { hasText: /\[Ln \d+, Col \d+\]/ }).first();
    // Once the server has looked at the file and said what it is, its problems are there too.
    const looked = v.page.locator('[id="taskdef.taskdef.taskdef.status"]', { hasText: 'ECS' });
    await row
      .or(looked)
      .first()
      .waitFor({ timeout: 60_000 })
      .catch(() => undefined);
    shown = await row.waitFor({ timeout: 10_000 }).then(
      async () => `${name}: ${(await row.innerText()).replace(/\s+/g, ' ')}`,
      () => undefined,
    );
    if (shown) break;
  }
  console.log(shown ?? 'no file of the folder has a problem to show');
  process.exitCode = shown ? 0 : 1;
} finally {
  await v.stop();
}
