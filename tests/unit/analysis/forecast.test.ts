/** What a design is said to be able to tell is what two hundred made-up rounds of it tell; in short, fifteen. */
import { describe, expect, test } from 'vitest';
import { forecastNow, FORECAST_ROUNDS } from '#analysis/forecast.ts';
import { SURVEYS } from '../../e2e/fixtures/surveys.ts';
import { soak } from '../../soak.ts';

const survey = SURVEYS.allKinds;
const MANY = soak(200, 15);

describe('the forecast of a design', () => {
	test.each(soak([8, 25], [8]))(`%i people: each kind’s width is within 15 per cent of that of ${MANY} rounds`, (n) => {
		const forecasts = forecastNow(survey, n);
		const many = forecastNow(survey, n, { rounds: MANY, seed: 77 });
		for (const [i, { question, width }] of forecasts.entries()) {
			const { kind } = survey.questions[i]!;
			const wide = many[i]!.width;
			console.log(`${n} people, ${kind}: ${FORECAST_ROUNDS} rounds ${width?.toFixed(3)}, ${MANY} rounds ${wide?.toFixed(3)}, order ${JSON.stringify(forecasts[i]!.order)}`);
			if (wide === null) expect(width, question).toBeNull();
			else expect(Math.abs(width! / wide - 1), `${question}, ${kind}`).toBeLessThan(0.15);
		}
	}, 600_000);
});
