/** A result group by group: the designer chooses once, by keyboard, and the steering group reads it on its page and on a board. */
import { expect, test, turn } from './fixtures/index.ts';
import { publish } from './fixtures/publish.ts';
import { DESKTOP, PHONE, Walk } from './fixtures/walk.ts';

test('a designer divides a result by age, once, and the steering group reads what the groups weigh differently', turn(1), async ({ app, staffPage, newRound, sent }) => {
	const round = await newRound();
	// Twelve, eleven, and two who do not say: they are told with the eleven.
	await sent(round, 25, (body, i) => ({ ...body, answers: [...body.answers.filter(({ question }) => question !== 'age'), ...(i < 23 ? [{ question: 'age', kind: 'choice', value: i < 12 ? '15–17' : '18–20' }] : [])] }));
	const page = await staffPage('designer', DESKTOP);
	const seen = new Walk(page.context(), app.url);
	seen.allow(400, /\/groups$/);
	await page.goto(round.page);
	await publish(page);
	const release = page.url().split('?')[0]!;
	await page.getByRole('link', { name: 'Jämför grupper bland dem som svarade' }).press('Enter');
	await expect(page.getByText('Omgången är öppen. Stäng den först')).toBeVisible();

	await page.goto(round.page);
	await page.getByRole('button', { name: 'Stäng omgången' }).press('Enter');
	const steering = await staffPage('steering', PHONE);
	await steering.goto(`${release}/groups`);
	await expect(steering.getByText('Resultatet är inte uppdelat i grupper.')).toBeVisible();

	await page.goto(`${release}/groups`);
	await seen.look(page, 'a question to divide by');
	await page.getByRole('button', { name: 'Dela upp och publicera' }).press('Enter');
	await expect(page.getByRole('alert')).toContainText('Välj en fråga.');
	await page.getByRole('radio', { name: 'Hur gammal är du?' }).press('Space');
	await expect(page.getByText('12 personer · Övriga: 13 personer')).toBeVisible();
	await page.getByRole('button', { name: 'Dela upp och publicera' }).press('Enter');
	const gap = page.getByRole('region', { name: '”15–17” och Övriga' });
	// Whether anything can be told apart comes first of each question.
	await expect(gap.getByText(/går (inte )?att skilja åt/).first()).toBeVisible();
	await seen.look(page, 'groups compared');

	await steering.goto(release);
	await steering.getByRole('link', { name: 'Jämför grupper bland dem som svarade' }).press('Enter');
	await expect(steering.getByRole('region', { name: '”15–17” och Övriga' })).toBeVisible();
	await expect(steering.getByRole('button', { name: 'Dela upp' })).toHaveCount(0);
	await seen.look(steering, 'groups on a phone');
	// For the last time: it is not published again.
	await page.goto(`${round.page}/release`);
	await expect(page.getByText('uppdelat i grupper och ligger fast')).toBeVisible();
	// And nobody answers what can never be shown.
	await page.goto(round.page);
	seen.allow(409, /\/rounds\//);
	await page.getByRole('button', { name: 'Öppna omgången igen' }).press('Enter');
	await expect(page.getByRole('alert')).toContainText('Öppna en ny omgång i stället.');
	await seen.look(page, 'a divided round is not opened again');
});
