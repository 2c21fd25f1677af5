/** The forecast of a draft: begun in a worker when the design is another, stopped when somebody says so. */
import type { Forecast } from '#analysis/forecast.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { designOf } from './counts.ts';

/** Numbers of answers that are foretold. */
export const PEOPLE = [8, 25, 100] as const;
/** Milliseconds a design stays as it is before it is foretold. */
const REST = 1000;

export interface Asked {
	survey: SurveyContent;
	people: readonly number[];
}
/** `part`: of the rounds at `n` people, from 0 to 1. */
export type Said = { n: number; part: number } | { n: number; forecasts: Forecast[] };
export type Working = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

export class Forecasting {
	state: 'none' | 'running' | 'done' | 'stopped' | 'failed' = $state('none');
	/** Of the whole work, from 0 to 1. */
	progress = $state(0);
	/** What has been found so far, by the number of people. */
	found: ReadonlyMap<number, Forecast[]> = $state.raw(new Map());
	readonly #make: () => Working;
	#worker: Working | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#design = '';
	#survey: SurveyContent | undefined;

	/** `make`: a worker that has not begun. */
	constructor(make: () => Working) {
		this.#make = make;
	}

	/** The draft is this survey now. The same design in other words changes nothing; another begins anew when it has rested. */
	look(survey: SurveyContent | null) {
		const design = survey ? designOf(survey) : '';
		this.#survey = survey ?? undefined;
		if (design === this.#design) return;
		this.#design = design;
		this.#end();
		this.found = new Map();
		this.state = 'none';
		if (survey) this.#timer = setTimeout(this.again, REST);
	}

	/** Begins from the start. */
	again = () => {
		this.#end();
		if (!this.#survey) return;
		this.found = new Map();
		this.progress = 0;
		this.state = 'running';
		const worker = (this.#worker = this.#make());
		worker.onerror = () => {
			this.#end();
			this.state = 'failed';
		};
		worker.onmessage = ({ data }: MessageEvent<Said>) => {
			const done = PEOPLE.findIndex((n) => n === data.n);
			if ('part' in data) return void (this.progress = (done + data.part) / PEOPLE.length);
			this.found = new Map([...this.found, [data.n, data.forecasts]]);
			this.progress = this.found.size / PEOPLE.length;
			if (this.found.size < PEOPLE.length) return;
			this.#end();
			this.state = 'done';
		};
		worker.postMessage({ survey: { ...this.#survey, translations: {} }, people: PEOPLE } satisfies Asked);
	};

	/** Stops; what has been found stays. */
	stop = () => {
		this.#end();
		this.state = 'stopped';
	};

	/** The page is left. */
	leave() {
		this.#end();
	}

	#end() {
		clearTimeout(this.#timer);
		this.#worker?.terminate();
		this.#worker = undefined;
	}
}
