// The schema works in other tools: the JSON service of VS Code and yaml-language-server validate with it.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { getLanguageService as jsonService } from 'vscode-json-languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { getLanguageService as yamlService } from 'yaml-language-server';

const SCHEMAS = new URL('../../schemas/', import.meta.url);
const TEMPLATES = new URL('../templates/', import.meta.url);
const EXAMPLES = new URL('../../examples/good/', import.meta.url);
const schema = JSON.parse(readFileSync(new URL('task-definition.schema.json', SCHEMAS), 'utf8'));
const containers = JSON.parse(readFileSync(new URL('container-definitions.schema.json', SCHEMAS), 'utf8'));

const BROKEN = `{
  "famly": "web",
  "cpu": 256,
  "networkMode": "vpc",
  "containerDefinitions": [
    {
      "name": "web",
      "healthCheck": { "command": ["CMD-SHELL", "true"], "interval": 4 },
      "dockerLabels": { "team": 1 }
    }
  ]
}
`;
// Lines of BROKEN, from 0, that hold a mistake; family is missing from the object on line 0.
const BROKEN_LINES = [0, 1, 2, 3, 7, 8];

let version = 0; // the services remember a document by its name and version
const document = (text, language = 'json', name = `taskdef.${language}`) =>
  TextDocument.create(`file:///examples/${name}`, language, ++version, text);
const lines = (diagnostics) => [...new Set(diagnostics.map((each) => each.range.start.line))].sort((a, b) => a - b);

const json = jsonService({
  workspaceContext: { resolveRelativePath: (relative, base) => new URL(relative, base).href },
});
json.configure({
  validate: true,
  allowComments: false,
  schemas: [
    {
      uri: 'file:///schemas/task-definition.schema.json',
      fileMatch: ['taskdef*.json'],
      schema,
    },
    {
      uri: 'file:///schemas/container-definitions.schema.json',
      fileMatch: ['container-definitions*.json'],
      schema: containers,
    },
  ],
});
const validateJson = async (doc) => json.doValidation(doc, json.parseJSONDocument(doc));

const yaml = yamlService({
  schemaRequestService: () => Promise.reject(new Error('the schema needs nothing from elsewhere')),
  workspaceContext: { resolveRelativePath: (relative, base) => new URL(relative, base).href },
  telemetry: {
    send: () => undefined,
    sendTrack: () => undefined,
    sendError: (what, error) => {
      throw new Error(what, { cause: error });
    },
  },
});
yaml.configure({
  validate: true,
  hover: true,
  completion: true,
  customTags: [],
  schemas: [
    {
      uri: 'file:///schemas/task-definition.schema.json',
      fileMatch: ['*.yaml'],
      schema,
    },
  ],
});

const templates = [TEMPLATES, EXAMPLES].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== 'index.json')
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') })),
);

test('there are templates and examples to validate', () => {
  assert.ok(templates.length >= 6, `${templates.length} templates`);
});

for (const { name, text } of templates) {
  test(`VS Code's JSON service finds nothing in ${name}`, async () => {
    assert.deepEqual(await validateJson(document(text)), []);
  });

  test(`yaml-language-server finds nothing in ${name}`, async () => {
    const found = await yaml.doValidation(document(text, 'yaml'), false);
    assert.deepEqual(found, []);
  });
}

test("VS Code's JSON service finds each mistake in its line", async () => {
  assert.deepEqual(lines(await validateJson(document(BROKEN))), BROKEN_LINES);
});

test('yaml-language-server finds each mistake in its line', async () => {
  const found = await yaml.doValidation(document(BROKEN, 'yaml'), false);
  assert.deepEqual(lines(found), BROKEN_LINES);
});

test('a list of containers has a schema of its own', async () => {
  const { containerDefinitions } = JSON.parse(templates[0].text);
  const list = JSON.stringify(containerDefinitions, null, 2);
  const good = document(list, 'json', 'container-definitions.json');
  assert.deepEqual(await validateJson(good), []);
  const bad = document('[{"cpu": "256"}]', 'json', 'container-definitions.json');
  assert.equal((await validateJson(bad)).length, 1);
});

test('hover shows our documentation', async () => {
  const doc = document(BROKEN);
  const interval = doc.positionAt(BROKEN.indexOf('"interval"') + 2);
  const hover = await json.doHover(doc, interval, json.parseJSONDocument(doc));
  const shown = JSON.stringify(hover.contents);
  assert.match(shown, /Pause between two checks/);
  assert.match(shown, /5 to 300 seconds/);
});

test('completion offers values with their documentation', async () => {
  const doc = document('{"networkMode": }');
  const { items } = await json.doComplete(doc, doc.positionAt(16), json.parseJSONDocument(doc));
  assert.deepEqual(items.map((item) => item.label).sort(), ['"awsvpc"', '"bridge"', '"host"', '"none"']);
  assert.match(JSON.stringify(items.find((item) => item.label === '"awsvpc"').documentation), /network interface/);
});

test('completion offers blocks with numbers that are numbers', async () => {
  const doc = document('{"containerDefinitions": [{"healthCheck": }]}');
  const { items } = await json.doComplete(doc, doc.positionAt(42), json.parseJSONDocument(doc));
  const block = items.find((item) => item.label === 'HTTP with curl');
  assert.match(block.textEdit?.newText ?? block.insertText, /"startPeriod": \$\{3:30\}/);
});
