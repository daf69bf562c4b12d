// What a person sees and does, by keyboard alone, with the platform package and without any Java on the PATH.
import assert from 'node:assert/strict';
import { driver, example, journey, step, summary } from './harness.mjs';

const names = ['image-in-array', 'health-check', 'log-options', 'log-template', 'pasted-definition'];
const files = Object.fromEntries(names.map((name) => [`taskdef-${name}.json`, example(`${name}.json`)]));

/** Opens one of the files and gives what drives it. */
async function opened(v, name) {
  const file = `taskdef-${name}.json`;
  const d = driver(v, file);
  if (v.page.url().startsWith('http')) await d.openFile(file);
  else await v.open(file);
  await ['warning', 'info', 'hint']
    .reduce((any, level) => any.or(d.squiggle(level)), d.squiggle())
    .first()
    .waitFor();
  return { d, file, text: files[file] };
}

await journey('the snippets of the article, mended by keyboard', { files }, async (v) => {
  const { page } = v;
  {
    const { d, text } = await opened(v, 'health-check');
    await d.squiggle('error').waitFor();
    await d.gotoText('"CMD"', 2);
    await d.chord(
      'Control+k Control+i',
      page.locator('.monaco-hover:not(.hidden) .hover-row', { hasText: /CMD-SHELL/ }).first(),
    );
    await page.keyboard.press('Escape');
    await d.quickFix('CMD-SHELL');
    await d.editor.locator('.squiggly-error').first().waitFor({ state: 'detached' });
    await d.save();
    await d.saved(text.replace('"CMD"', '"CMD-SHELL"'));
    step('     CMD becomes CMD-SHELL: squiggle, hover, quick fix, save, bytes on disk');
  }
  {
    const { d } = await opened(v, 'image-in-array');
    await d.focus();
    await d.pick('Fix All Safe Problems');
    await d.editor.locator('.view-line', { hasText: /latest",/ }).waitFor({ state: 'detached' });
    await d.save();
    const mended = JSON.parse(v.read('taskdef-image-in-array.json'));
    assert.equal(mended.containerDefinitions.length, 1);
    assert.match(mended.containerDefinitions[0].image, /hello-world:latest$/);
    step('     a member put straight into an array is wrapped, the trailing comma goes');
  }
  {
    const { d } = await opened(v, 'log-options');
    await d.focus();
    await d.pick('Fix All Safe Problems');
    await d.editor.locator('.view-line', { hasText: /create-group.*"true"/ }).waitFor();
    await d.save();
    assert.doesNotMatch(v.read('taskdef-log-options.json'), /secretOptions/);
    assert.match(v.read('taskdef-log-options.json'), /"awslogs-create-group": "true"/);
    step('     an option that is no string is quoted, a null is removed, by fix all');
  }
  {
    const { d, text } = await opened(v, 'log-template');
    await d.gotoText('"awslogs-group"', 0);
    await page.keyboard.type('"", ');
    await d.gotoText('"awslogs-group"', 1);
    const rows = page.locator('.suggest-widget.visible .monaco-list-row');
    await d.chord('Control+Space', rows.filter({ hasText: 'awslogs-create-group' }).first());
    await page.keyboard.press('Escape');
    for (let i = 0; i < 4; i++) await page.keyboard.press('Control+z');
    await page.locator('.tab.active:not(.dirty)').waitFor();
    await d.gotoText('"awslogs"', 2);
    await d.quickFix('awslogs-create-group');
    await d.editor.locator('.view-line', { hasText: 'awslogs-create-group' }).waitFor();
    await d.save();
    const mended = JSON.parse(v.read('taskdef-log-template.json'));
    assert.equal(mended.containerDefinitions[0].logConfiguration.options['awslogs-create-group'], 'true');
    delete mended.containerDefinitions[0].logConfiguration.options['awslogs-create-group'];
    assert.deepEqual(mended, JSON.parse(text));
    step('     log options are completed; the missing group option is added by a quick fix');
  }
  {
    const { d } = await opened(v, 'pasted-definition');
    await d.focus();
    await d.pick('Make Registrable');
    await d.editor.locator('.view-line', { hasText: 'registeredBy' }).waitFor({ state: 'detached' });
    await d.save();
    const mended = Object.keys(JSON.parse(v.read('taskdef-pasted-definition.json')));
    for (const key of [
      'taskDefinitionArn',
      'revision',
      'status',
      'requiresAttributes',
      'compatibilities',
      'registeredAt',
    ])
      assert.ok(!mended.includes(key), key);
    assert.ok(mended.includes('family') && mended.includes('containerDefinitions'));
    step('     a pasted definition becomes registrable');
  }
  assert.deepEqual([...v.elsewhere], [], 'requests to other hosts');
});
summary();
