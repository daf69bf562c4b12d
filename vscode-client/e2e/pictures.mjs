// Makes every picture of the READMEs, the docs and of the walkthrough, from the real thing, in each kind of theme: run.sh pictures
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { driver, example, journey, step, summary } from './harness.mjs';

const IMAGES = fileURLToPath(new URL('../images/', import.meta.url));
const DOCS = fileURLToPath(new URL('../../docs/images/', import.meta.url));
const FILE = 'task-definition.json';
const THEMES = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  hc: 'Default High Contrast',
  hcLight: 'Default High Contrast Light',
};
const settings = (theme) => ({
  'workbench.colorTheme': theme,
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'breadcrumbs.enabled': false,
  'editor.fontSize': 14,
  'editor.cursorBlinking': 'solid',
  'editor.stickyScroll.enabled': false,
  'problems.defaultViewMode': 'tree',
});

await journey(
  'pictures',
  {
    files: { [FILE]: example('picture.json') },
    settings: settings(THEMES.dark),
    size: { width: 1040, height: 680 },
    scale: 1.5,
  },
  async (v) => {
    const { page } = v;
    for (const folder of [IMAGES, DOCS]) mkdirSync(folder, { recursive: true });
    await v.open(FILE);
    const d = driver(v, FILE);
    await d.squiggle().waitFor();
    await d.pick('View: Close Primary Side Bar').catch(() => {});
    const rows = page.locator('.markers-panel .monaco-list-row', { hasText: /\[Ln \d+, Col \d+\]/ });
    await d.chord('Control+Shift+m', rows.first(), { cancel: false });
    const hover = page.locator('.monaco-hover:not(.hidden) .hover-row').first();
    const shot = async (name, theme, clip, folder = IMAGES) => {
      await page.waitForTimeout(700);
      await page.screenshot({ path: `${folder}${name}-${theme}.png`, ...(clip && { clip }) });
    };
    const top = { x: 0, y: 35, width: 1040, height: 470 };
    const proposals = page.locator('.suggest-widget.visible .monaco-list-row');
    const details = page.locator('.suggest-details-container .body');
    /** What is proposed behind a text, with the documentation of the first beside it. */
    const proposed = async (name, theme, text, shift, type) => {
      await d.gotoText(text, shift);
      if (type) await page.keyboard.type(type);
      await d.chord('Control+Space', proposals.first());
      if (!(await details.isVisible())) await page.keyboard.press('Control+Space');
      await shot(name, theme, top, DOCS);
      await page.keyboard.press('Escape');
      if (type) await page.keyboard.press('Control+z');
    };
    const ofDocs = async (theme) => {
      await d.pick('View: Toggle Panel Visibility');
      await proposed('options', theme, '"awslogs-stream-prefix": "api"', 30, ',');
      await proposed('memory', theme, '"700"', 1);
      await d.gotoText('"interval"', 2);
      await d.chord('Control+k Control+i', hover);
      await shot('hover', theme, top, DOCS);
      await page.keyboard.press('Escape');
      await d.pick('View: Toggle Panel Visibility');
    };
    await page.mouse.move(500, 620);
    for (const [theme, label] of Object.entries(THEMES)) {
      v.configure(settings(label));
      await page.waitForTimeout(2500);
      await d.gotoText('"CMD"', 2);
      await d.chord('Control+k Control+i', hover);
      await shot('problems', theme);
      await page.keyboard.press('Escape');
      await d.chord('Control+.', page.locator('.action-widget .monaco-list-row.action').first());
      await shot('fix', theme, { x: 0, y: 90, width: 800, height: 330 });
      await page.keyboard.press('Escape');
      await d.pick('taskdef: New Task Definition from Template');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Worker' }).waitFor();
      await shot('templates', theme, { x: 120, y: 0, width: 800, height: 330 });
      await page.keyboard.press('Escape');
      const item = page.locator('[id="taskdef.taskdef.taskdef.status"]');
      await item.hover();
      await page.locator('.monaco-hover:not(.hidden)', { hasText: '64 KiB' }).waitFor();
      await shot('status', theme, { x: 440, y: 400, width: 600, height: 280 });
      await page.mouse.move(500, 620);
      if (!theme.startsWith('hc')) await ofDocs(theme);
      step(`     ${theme}`);
    }
  },
);
summary();
