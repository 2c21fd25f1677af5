/** What a design is said to be able to tell is what two hundred made-up rounds of it tell. */
import { describe, expect, test } from 'vitest';
import { forecastNow, FORECAST_ROUNDS } from '#analysis/forecast.ts';
import { SURVEYS } from '../../e2e/fixtures/surveys.ts';
import { soak } from '../../soak.ts';

const survey = SURVEYS.allKinds;
/** In short two rounds of each order, which differ more; counts come from two hundred in both. */
const MANY = soak(200, 2);
const ROUNDS = soak(FORECAST_ROUNDS, 2);
const MOST = soak(0.15, 0.5);

describe('the forecast of a design', () => {
	test.each(soak([8, 25], [8]))(`%i people: each kind’s width is within ${100 * MOST} per cent of that of ${MANY} rounds`, (n) => {
		const forecasts = forecastNow(survey, n, { rounds: ROUNDS });
		const many = forecastNow(survey, n, { rounds: MANY, seed: 77 });
		for (const [i, { question, width }] of forecasts.entries()) {
			const { kind } = survey.questions[i]!;
			const wide = many[i]!.width;
			console.log(`${n} people, ${kind}: ${ROUNDS} rounds ${width?.toFixed(3)}, ${MANY} rounds ${wide?.toFixed(3)}, order ${JSON.stringify(forecasts[i]!.order)}`);
			if (wide === null) expect(width, question).toBeNull();
			else expect(Math.abs(width! / wide - 1), `${question}, ${kind}`).toBeLessThan(forecasts[i]!.order ? MOST : 0.15);
		}
	}, 600_000);
});
