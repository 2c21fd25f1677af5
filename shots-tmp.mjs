import { chromium } from '@playwright/test';
import { readFileSync } from 'node:fs';
const demo = JSON.parse(readFileSync('/tmp/sdDIA/demo.json','utf8'));
const url = demo.url;
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium' });
const sizes = { d: { width: 1440, height: 900 }, t: { width: 820, height: 1180 }, p: { width: 360, height: 740 } };
const which = (process.argv[2] ?? 'd').split(',');
const pages = (process.argv[3] ?? 'list,one,read,week,seen,gather,wait,new').split(',');
const scheme = process.argv[4] ?? 'light';
const user = demo.users.find(u => u.role === 'designer');
for (const s of which) {
  const ctx = await browser.newContext({ viewport: sizes[s], colorScheme: scheme, locale: 'sv-SE' });
  const page = await ctx.newPage();
  await page.goto(url + '/sign-in');
  await page.fill('[name=email]', user.email); await page.fill('[name=password]', user.password);
  await page.keyboard.press('Enter'); await page.waitForURL('**/projects**');
  await page.locator('a[href^="/projects/"]').filter({hasText:'Unga vuxna'}).first().click();
  await page.waitForURL(/projects\/[0-9a-f-]{36}/);
  const project = page.url().match(/projects\/([0-9a-f-]{36})/)[1];
  await page.goto(`${url}/projects/${project}/dialogues`);
  const held = await page.locator('a[href^="/dialogues/"]').filter({hasText:'Grums'}).first().getAttribute('href');
  const at = { list: `/projects/${project}/dialogues`, one: held, new: `/projects/${project}/dialogues/new`, edit: held + '/edit', read: held + '/session', read5: held+'/session?step=read&line=9', week: held + '/session?step=week', seen: held + '/session?step=seen', gather: held + '/session?step=gather', wait: held + '/session?step=wait' };
  for (const p of pages) {
    await page.goto(url + at[p]);
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: `/tmp/shots-dia/${p}-${s}-${scheme}.png`, fullPage: ['list','one','new','edit'].includes(p) || s !== 'd' });
  }
  await ctx.close();
}
await browser.close();
