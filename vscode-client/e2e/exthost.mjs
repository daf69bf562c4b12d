// The breadth, by the API of VS Code: runs e2e/api/index.js inside a real extension host.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { example, journey, step, summary } from './harness.mjs';

const tests = fileURLToPath(new URL('api/index.js', import.meta.url));
const names = ['health-check', 'pasted-definition', 'log-template', 'log-options', 'image-in-array'];
const files = Object.fromEntries(names.map((name) => [`taskdef-${name}.json`, example(`${name}.json`)]));
files['taskdef-on-save.json'] = example('health-check.json');
// Not opened by any test, so that what is found in it comes from the task.
files['taskdef-log-template-copy.json'] = example('log-template.json').replace('{', '{\n  "revision": 3,');

await journey('the API tests in the extension host', { files }, async (v) => {
  let last = '';
  const done = new Promise((ended, failed) => {
    const log = (_, args) => {
      const text = String(args?.[0] ?? '');
      if (/^(ok|FAIL|\d+ passed)/.test(text)) step(`     ${(last = text)}`);
    };
    v.page.exposeFunction('codeAutomationLog', log).catch(failed);
    v.page.exposeFunction('codeAutomationExit', ended).catch(failed);
    setTimeout(() => failed(new Error('the API tests did not end within 240 s')), 240_000).unref();
  });
  const remote = (file) => ({ $mid: 1, scheme: 'vscode-remote', authority: v.host, path: file });
  // A built VS Code takes the place of the tests only from the page's configuration element.
  await v.page.addInitScript(
    (development) => {
      const find = Document.prototype.getElementById;
      Document.prototype.getElementById = function (id) {
        const element = find.call(this, id);
        if (id === 'vscode-workbench-web-configuration' && element && !element.dataset.patched) {
          element.dataset.patched = '1';
          const settings = JSON.parse(element.getAttribute('data-settings'));
          settings.developmentOptions = { ...settings.developmentOptions, ...development };
          element.setAttribute('data-settings', JSON.stringify(settings));
        }
        return element;
      };
    },
    { extensions: [remote(path.dirname(tests))], extensionTestsPath: remote(tests) },
  );
  await v.page.goto(`${v.url}/?folder=${v.ws}`);
  const code = await done;
  if (code !== 0 || !/^[1-9]\d* passed, 0 failed/.test(last))
    throw new Error(`the API tests ended with ${code}: ${last}`);
});
summary();
