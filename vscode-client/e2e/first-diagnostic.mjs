// taskdef code --check: opens one file of a folder in a real VS Code, prints the first problem shown, and ends.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { driver, options, startVSCode } from './harness.mjs';

const folder = options.folder;
const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.json'));
const telling = names.filter((name) => /task-?_?def/i.test(name));
const files = Object.fromEntries(
  [...telling, ...names].slice(0, 40).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
);
if (!names.length) {
  console.error(`taskdef: ${folder} holds no JSON file`);
  process.exit(2);
}
const v = await startVSCode({ files });
try {
  let shown;
  for (const name of Object.keys(files)) {
    await v.open(name);
    const row = v.page.locator('.markers-panel .monaco-list-row', { hasText: /\[Ln \d+, Col \d+\]/ }).first();
    try {
      await driver(v, path.basename(name)).chord('Control+Shift+m', row, { cancel: false, wait: 8000, tries: 2 });
      shown = `${name}: ${(await row.innerText()).replace(/\s+/g, ' ')}`;
      break;
    } catch {
      // this one has no problem to show
    }
  }
  console.log(shown ?? 'no file of the folder has a problem to show');
  process.exitCode = shown ? 0 : 1;
} finally {
  await v.stop();
}
