// Runs inside the extension host, with the full API of VS Code.
const assert = require('node:assert/strict');
const vscode = require('vscode');

const folder = () => vscode.workspace.workspaceFolders[0].uri;
const uriOf = (name) => vscode.Uri.joinPath(folder(), `taskdef-${name}.json`);
const ask = (command, ...args) => vscode.commands.executeCommand(command, ...args);
const idOf = ({ code }) => (typeof code === 'object' ? code.value : code);

async function until(what, check, patience = 30_000) {
  const end = Date.now() + patience;
  for (;;) {
    const value = await check();
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

async function open(name) {
  const document = await vscode.workspace.openTextDocument(uriOf(name));
  await vscode.window.showTextDocument(document);
  return document;
}

const problems = (name, rule) =>
  until(`${rule} in ${name}`, () => {
    const found = vscode.languages.getDiagnostics(uriOf(name)).filter((diagnostic) => idOf(diagnostic) === rule);
    return found.length && found;
  });

// VS Code drops what it asked for, without a word, when any extension registers a provider of actions meanwhile: after a start
// several do. The light bulb asks again then, and so does this.
const actionsAt = (document, range) =>
  until('an action', async () => {
    const found = await ask('vscode.executeCodeActionProvider', document.uri, range, 'quickfix').then(
      undefined,
      () => [],
    );
    return found.length && found;
  });

const placeOf = (document, text, shift = 0) => document.positionAt(document.getText().indexOf(text) + shift);

const tests = {
  async 'the extension is there and wakes up'() {
    const extension = vscode.extensions.getExtension('taskdef.taskdef');
    assert.ok(extension, 'not installed');
    await extension.activate();
  },
  async 'a diagnostic carries source, rule, page and range'() {
    const document = await open('health-check');
    assert.equal(document.languageId, 'ecs-task-definition');
    const [found] = await problems('health-check', 'health-cmd-command-line');
    assert.equal(found.source, 'taskdef');
    assert.equal(found.severity, vscode.DiagnosticSeverity.Error);
    assert.match(String(found.code.target), /^https:\/\//);
    assert.equal(document.getText(found.range), '"CMD"');
  },
  async 'a quick fix mends and the diagnostic goes'() {
    const document = await open('health-check');
    const [found] = await problems('health-check', 'health-cmd-command-line');
    const actions = await actionsAt(document, found.range);
    const preferred = actions.find((action) => action.isPreferred);
    assert.ok(preferred?.edit, actions.map((action) => action.title).join());
    assert.ok(await vscode.workspace.applyEdit(preferred.edit));
    await until('no error', () => vscode.languages.getDiagnostics(document.uri).every((d) => d.severity > 0));
    assert.match(document.getText(), /\["CMD-SHELL", "curl -f/);
  },
  async 'keys that cannot be registered are greyed'() {
    await open('pasted-definition');
    const found = await problems('pasted-definition', 'key-read-only');
    assert.ok(found.length >= 6);
    assert.ok(found.every(({ tags }) => tags?.includes(vscode.DiagnosticTag.Unnecessary)));
  },
  async 'make registrable removes them all'() {
    const document = await open('pasted-definition');
    await problems('pasted-definition', 'describe-output');
    await ask('taskdef.makeFileRegistrable');
    await until('a registrable file', () => !document.getText().includes('taskDefinitionArn'));
    const keys = Object.keys(JSON.parse(document.getText()));
    assert.ok(keys.includes('containerDefinitions') && !keys.includes('registeredBy'));
  },
  async 'fix all'() {
    const document = await open('log-options');
    await until('a diagnostic', () => vscode.languages.getDiagnostics(document.uri).length);
    await ask('taskdef.fixAllInFile');
    await until('a quoted option', () => /create-group": "true"/.test(document.getText()));
    assert.doesNotMatch(document.getText(), /secretOptions/);
  },
  async 'outline names the containers'() {
    const document = await open('log-template');
    const all = (symbols) => symbols.flatMap((symbol) => [symbol.name, ...all(symbol.children ?? [])]);
    const symbols = await until('an outline', async () => {
      const found = await ask('vscode.executeDocumentSymbolProvider', document.uri);
      return found?.length && found;
    });
    assert.ok(all(symbols).includes('hello-world'), all(symbols).join());
  },
  async folding() {
    const ranges = await ask('vscode.executeFoldingRangeProvider', uriOf('log-template'));
    assert.ok(ranges.some(({ start }) => start === 7));
  },
  async 'completion of log options'() {
    const document = await open('log-template');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, placeOf(document, '"awslogs-group"'), '"", ');
    await vscode.workspace.applyEdit(edit);
    const items = await until('completions', async () => {
      const list = await ask(
        'vscode.executeCompletionItemProvider',
        document.uri,
        placeOf(document, '"", "awslogs', 1),
      );
      return list?.items.length && list.items;
    });
    const labels = items.map(({ label }) => label.label ?? label);
    assert.ok(labels.includes('awslogs-create-group'), labels.join());
    assert.ok(!labels.includes('awslogs-region'), 'what is there already is not offered again');
    await ask('undo');
  },
  async 'hover of a key'() {
    const document = await open('log-template');
    const found = await ask('vscode.executeHoverProvider', document.uri, placeOf(document, '"essential"', 3));
    const text = found.flatMap(({ contents }) => contents.map((content) => content.value ?? content)).join('\n');
    assert.ok(text.length > 40, text);
  },
  async 'formatting changes no value'() {
    const document = await open('image-in-array');
    await vscode.commands.executeCommand('taskdef.fixAllInFile');
    await until('valid JSON', () => {
      try {
        return JSON.parse(document.getText());
      } catch {
        return false;
      }
    });
    const before = JSON.parse(document.getText());
    await ask('taskdef.formatFile');
    assert.deepEqual(JSON.parse(document.getText()), before);
  },
  async 'every template is without a finding'() {
    const { extensionUri } = vscode.extensions.getExtension('taskdef.taskdef');
    const index = vscode.Uri.joinPath(extensionUri, 'templates/index.json');
    const templates = JSON.parse(Buffer.from(await vscode.workspace.fs.readFile(index)).toString());
    assert.ok(templates.length >= 6);
    for (const { file } of templates) {
      const content = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'templates', file));
      const target = vscode.Uri.joinPath(folder(), `taskdef-template-${file}`);
      await vscode.workspace.fs.writeFile(target, content);
      const document = await vscode.workspace.openTextDocument(target);
      await until('its outline', async () => (await ask('vscode.executeDocumentSymbolProvider', document.uri))?.length);
      await new Promise((done) => setTimeout(done, 300));
      const found = vscode.languages.getDiagnostics(target).filter(({ severity }) => severity < 2);
      assert.deepEqual(
        found.map(({ message }) => `${file}: ${message}`),
        [],
      );
    }
  },
  async 'the task checks the folder, and its problems are listed'() {
    const tasks = await vscode.tasks.fetchTasks({ type: 'taskdef' });
    const task = tasks.find(({ name }) => name === 'check all');
    assert.ok(task, tasks.map(({ name }) => name).join());
    await vscode.tasks.executeTask(task);
    const found = await until('problems of the task', () => {
      const all = vscode.languages
        .getDiagnostics(uriOf('log-template-copy'))
        .filter((d) => d.source === 'taskdef check');
      return all.length && all;
    });
    assert.ok(
      found.some(({ code, range }) => code === 'key-read-only' && range.start.line === 1),
      JSON.stringify(found),
    );
  },
  async 'settings of the language'() {
    const editor = vscode.workspace.getConfiguration('editor', { languageId: 'ecs-task-definition' });
    assert.equal(editor.get('tabSize'), 2);
    assert.equal(editor.get('suggest.insertMode'), 'replace');
    assert.equal(editor.get('defaultFormatter'), 'taskdef.taskdef');
    const { defaultLanguageValue } = editor.inspect('quickSuggestions');
    assert.equal(defaultLanguageValue.strings, true);
  },
  async 'fix on save'() {
    const settings = vscode.workspace.getConfiguration('editor', { languageId: 'ecs-task-definition' });
    const onSave = { 'source.fixAll.taskdef': 'explicit' };
    await settings.update('codeActionsOnSave', onSave, vscode.ConfigurationTarget.Global, true);
    const document = await open('on-save');
    await problems('on-save', 'health-cmd-command-line');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 1), ' ');
    await vscode.workspace.applyEdit(edit);
    await document.save();
    const saved = Buffer.from(await vscode.workspace.fs.readFile(document.uri)).toString();
    await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Global, true);
    assert.match(saved, /"CMD-SHELL", "curl/);
  },
  async 'the server is restarted on request'() {
    await open('on-save');
    await ask('taskdef.restart');
    const item = await until('an outline', async () => {
      const found = await ask('vscode.executeDocumentSymbolProvider', uriOf('on-save'));
      return found?.length && found;
    });
    assert.ok(item.length);
  },
};

exports.run = async () => {
  let passed = 0;
  let failed = 0;
  for (const [name, test] of Object.entries(tests))
    try {
      await test();
      passed++;
      console.log(`ok   ${name}`);
    } catch (error) {
      failed++;
      console.log(`FAIL ${name}: ${error.stack}`);
    }
  console.log(`${passed} passed, ${failed} failed (VS Code ${vscode.version})`);
  if (failed) throw new Error(`${failed} failed`);
};
