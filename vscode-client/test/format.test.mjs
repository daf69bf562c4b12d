// What Prettier printed stays as it is: `taskdef format` and `prettier --check` agree.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const GOLDEN = path.join(PROJECT, 'server/src/test/resources/golden/format');
const JAR = path.join(PROJECT, 'server/target/taskdef.jar');
const CORPUS = path.join(PROJECT, '../shared/corpus/files');
const JAVA = process.env.JAVA_HOME ? path.join(process.env.JAVA_HOME, 'bin/java') : 'java';
const SAMPLE = 5; // every fifth file

const printed = (text) => format(text, { parser: 'json' });
const texts = (folder, wanted) =>
  readdirSync(folder)
    .filter(wanted)
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8').replace(/^\uFEFF/, '') }));

for (const { name, text } of texts(GOLDEN, (each) => each.endsWith('.in.json'))) {
  test(`${name} is printed as the golden file says`, async () => {
    assert.equal(await printed(text), readFileSync(path.join(GOLDEN, name.replace('.in.', '.out.')), 'utf8'));
  });
}

/** Writes what Prettier makes of some files and has `taskdef format --check` look at it. */
async function stays(files) {
  const folder = mkdtempSync(path.join(tmpdir(), 'taskdef-format-'));
  try {
    writeFileSync(path.join(folder, '.editorconfig'), 'root = true\n');
    let count = 0;
    for (const { name, text } of files) {
      const output = await printed(text).catch(() => undefined); // what is broken has no layout
      if (output === undefined) continue;
      writeFileSync(path.join(folder, `${path.basename(name, '.json')}.json`), output);
      count++;
    }
    assert.ok(count > 0);
    const { stdout, status } = spawnSync(JAVA, ['-jar', JAR, 'format', '--check', folder], { encoding: 'utf8' });
    assert.equal(stdout.replace(/in \d+ files?/, ''), 'Nothing to lay out .\n');
    assert.equal(status, 0);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const withJar = { skip: existsSync(JAR) ? false : 'server/target/taskdef.jar is not built' };

test('examples and templates that Prettier printed stay as they are', withJar, () =>
  stays(
    ['examples/good', 'examples/broken', 'vscode-client/templates'].flatMap((folder) =>
      texts(path.join(PROJECT, folder), (each) => each.endsWith('.json') && each !== 'index.json'),
    ),
  ),
);

const withCorpus = { skip: withJar.skip || (existsSync(CORPUS) ? false : '../shared/corpus is not here') };

test('real files that Prettier printed stay as they are', withCorpus, () =>
  stays(texts(CORPUS, () => true).filter((_, index) => index % SAMPLE === 0)),
);
