// What holds package.json, the client and the documentation of the rules together.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { getLanguageService } from 'vscode-json-languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { serverSettings, withServerSettings } from '../scripts/settings.mjs';

const CLIENT = new URL('../', import.meta.url);
const RULES = new URL('../docs/rules/', CLIENT);
const read = (name, base = CLIENT) => readFileSync(new URL(name, base), 'utf8');
const { contributes } = JSON.parse(read('package.json'));

test('the client stays under 500 lines', () => {
  const lines = readdirSync(new URL('src', CLIENT))
    .filter((name) => name.endsWith('.ts'))
    .reduce((sum, name) => sum + read(`src/${name}`).split('\n').length - 1, 0);
  assert.ok(lines < 500, `${lines} lines`);
});

test('package.json offers the settings of the server; npm run settings writes them', () => {
  const text = read('package.json');
  assert.equal(text, withServerSettings(text));
  const offered = Object.keys(contributes.configuration[0].properties);
  assert.deepEqual(
    Object.keys(serverSettings()),
    ['consumer', 'assumedLaunchType', 'rules', 'suppressions', 'overrides'].map((name) => `taskdef.${name}`),
  );
  for (const name of [...Object.keys(serverSettings()), 'taskdef.languageMode', 'taskdef.server.path'])
    assert.ok(offered.includes(name), name);
  for (const kind of ['sizes', 'sums', 'defaults']) assert.ok(offered.includes(`taskdef.inlayHints.${kind}`), kind);
});

test('every command is there, and every template', () => {
  const code = read('src/commands.ts');
  for (const { command } of contributes.commands)
    assert.match(code, new RegExp(`^    ${command.replace('taskdef.', '')}(:|,)`, 'm'), command);
  for (const { file } of JSON.parse(read('templates/index.json'))) JSON.parse(read(`templates/${file}`));
});

test('every file that package.json or a README shows is there', () => {
  const shown = [...read('package.json').matchAll(/"(?:\.\/)?((?:images|media|syntaxes)\/[\w.-]+)"/g)];
  for (const [, name] of shown) assert.ok(existsSync(new URL(name, CLIENT)), name);
  for (const page of [
    'README.md',
    '../README.md',
    ...readdirSync(new URL('media', CLIENT)).map((name) => `media/${name}`),
  ])
    if (page.endsWith('.md'))
      for (const [, link, source] of read(page).matchAll(/!\[[^\]]*\]\(([^)]+)\)|src(?:set)?="([^"]+)"/g))
        assert.ok(existsSync(new URL(link ?? source, new URL(page, CLIENT))), `${page}: ${link ?? source}`);
});

test('the problem matchers take every line that the server writes for them', () => {
  const golden = new URL('../server/src/test/resources/golden/cli/', CLIENT);
  const lines = readdirSync(golden)
    .flatMap((name) => read(name, golden).split('\n'))
    .filter((line) => line.startsWith('::'));
  assert.ok(lines.length > 0);
  for (const line of lines) {
    const taken = contributes.problemPatterns
      .map((pattern) => [pattern, new RegExp(pattern.regexp).exec(line)])
      .filter(([, found]) => found);
    assert.equal(taken.length, 1, line);
    const [[pattern, found]] = taken;
    assert.match(found[pattern.code], /^[a-z0-9-]+$/);
    assert.ok(Number(found[pattern.line]) >= 1 && found[pattern.message].length > 0);
  }
});

test('JSON support tells every slip that the server leaves to it in json mode', async () => {
  const json = getLanguageService({});
  json.configure({ validate: true, allowComments: false });
  const untold = [];
  let tried = 0;
  for (const name of readdirSync(RULES)) {
    const page = read(name, RULES);
    const text = /## Reported\n\n```\w*\n([\s\S]*?)```/.exec(page)?.[1];
    if (text === undefined || !page.includes('| JSON syntax and placeholders |')) continue;
    tried++;
    const document = TextDocument.create(`file:///${name}.json`, 'json', 1, text);
    const told = await json.doValidation(document, json.parseJSONDocument(document));
    if (!told.length) untold.push(name.replace('.md', ''));
  }
  // Of these it says nothing, and JsonSupport.java does not leave them to it.
  assert.deepEqual(untold, ['empty-document']);
  assert.ok(tried > 20, `${tried} slips`);
});
