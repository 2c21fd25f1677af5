import { chromium } from 'playwright-core';
import { readFileSync } from 'node:fs';
const demo = JSON.parse(readFileSync('/tmp/sd15/demo.json','utf8'));
const exe = process.env.CHROMIUM_PATH || '/usr/bin/chromium-headless-shell';
const b = await chromium.launch({ executablePath: exe, args: ['--no-sandbox','--disable-gpu'] });
const sizes = { phone: { width: 360, height: 740 }, tablet: { width: 820, height: 1180 }, desktop: { width: 1440, height: 900 } };
const [,, role, path, ...which] = process.argv;
for (const w of which) {
  const [size, scheme] = w.split('-');
  const c = await b.newContext({ viewport: sizes[size], colorScheme: scheme ?? 'light', locale: 'sv-SE' });
  const p = await c.newPage();
  const u = demo.users.find((x) => x.role === role);
  await p.goto('http://127.0.0.1:4778/sign-in');
  await p.getByLabel('E-post').fill(u.email); await p.getByLabel('Lösenord').fill(u.password);
  await p.getByRole('button', { name: 'Logga in' }).click(); await p.waitForURL('**/projects');
  await p.goto('http://127.0.0.1:4778' + path);
  await p.waitForTimeout(500);
  if (process.env.SEL) await p.locator(process.env.SEL).first().screenshot({ path: `/tmp/shot-${w}.png` });
  else await p.screenshot({ path: `/tmp/shot-${w}.png`, fullPage: process.env.FULL === '1' });
  await c.close();
}
await b.close();
