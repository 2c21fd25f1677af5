/** Where a forecast is worked out: apart from the page, so that typing never waits for it. */
import { forecast, FORECAST_ROUNDS } from '#analysis/forecast.ts';
import type { Asked, Said } from './forecasting.svelte.ts';

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
	for (const n of data.people) {
		const running = forecast(data.survey, n);
		for (;;) {
			const { done, value } = running.next();
			if (done) {
				postMessage({ n, forecasts: value } satisfies Said);
				break;
			}
			postMessage({ n, part: value / FORECAST_ROUNDS } satisfies Said);
		}
	}
});
