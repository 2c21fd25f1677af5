/** The columns of both files, from the survey version alone, and the rows of one person. */
import type { Question } from '#domain/question/index.ts';
import { cardsOf } from '#domain/question/kinds.ts';
import { HELP_KINDS, type HelpKind, type StoredResponse, type SupportLevel } from '#domain/response/response.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { MISSING, NOT_SHOWN, type Cell, type ChoiceRow, type Missing, type Variable } from './kind.ts';
import { exportOf } from './kinds.ts';
import { namesOf } from './names.ts';

/** A stored response as files have it: never a day, and not by which way it came, which nobody can see of a response. */
export interface ExportedResponse extends Omit<StoredResponse, 'revision'> {
	language: string;
	support: SupportLevel | null;
	/** Empty: not asked. */
	help: HelpKind[];
	/** De-identified: what is not told of the person, because fewer than k share it. `question:<id>` of a background question. */
	withheld?: readonly (`question:${string}` | 'support' | 'language' | 'help')[];
}
const isBackground = (question: Question): boolean => 'background' in question && question.background;

/** What is true of the person whatever the survey asks. */
export const ABOUT = ['person', 'language', 'support', 'help_read_aloud', 'help_explained', 'help_pointed', 'simulated'] as const;
export const OF_CHOICE = ['question', 'kind', 'screen', 'part', 'position', 'card', 'outcome', 'best', 'worst', 'value'] as const;
export type Fixed = (typeof ABOUT)[number] | (typeof OF_CHOICE)[number] | 'text';

export interface Column {
	name: string;
	/** Numbers are written as numbers, and everything else as text. */
	type: 'number' | 'text';
	/** What it is where it belongs to no question. */
	fixed?: Fixed;
	question?: Question;
	variable?: Variable;
	missing: readonly Missing[];
}

const NUMBERS = new Set<Fixed>(['help_read_aloud', 'help_explained', 'help_pointed', 'simulated', 'screen', 'position', 'best', 'worst', 'value']);
const fixedColumn = (fixed: Fixed, hides: readonly Missing[]): Column => ({ name: fixed, fixed, type: NUMBERS.has(fixed) ? 'number' : 'text', missing: fixed.startsWith('help_') ? ['notReached', ...hides] : [] });

export interface Layout {
	people: Column[];
	choices: Column[];
	personRow(response: ExportedResponse): Cell[];
	/** What the rows of a person's choices are made of: who it is, the rows of each answer, and what is true of the person. */
	choicesOf(response: ExportedResponse): { person: Cell; about: Cell[]; answers: { question: Question; rows: ChoiceRow[] }[] };
	choiceRows(response: ExportedResponse): Cell[][];
}

const HELP = HELP_KINDS.filter((kind) => kind !== 'none');
const aboutOf = ({ id, language, support, help, simulated, withheld }: ExportedResponse): Cell[] => [
	id, withheld?.includes('language') ? NOT_SHOWN : language, withheld?.includes('support') ? NOT_SHOWN : support,
	...HELP.map((kind) => (withheld?.includes('help') ? MISSING.notShown : help.length === 0 ? MISSING.notReached : Number(help.includes(kind)))), Number(simulated)
];
/** The help in three numbers; null when they are none. */
export function helpFrom(numbers: readonly Cell[]): HelpKind[] | null {
	if (numbers.every((one) => one === MISSING.notReached)) return [];
	if (!numbers.every((one) => one === 0 || one === 1)) return null;
	const given = HELP.filter((_, i) => numbers[i] === 1);
	return given.length > 0 ? given : ['none'];
}

/** `words`: with people's own words. Left out, the columns of own words are not there at all. `hides`: background may be withheld. */
export function layoutOf(survey: SurveyContent, { words, hides = false }: { words: boolean; hides?: boolean }): Layout {
	const hidden: Missing[] = hides ? ['notShown'] : [];
	const place = new Map(survey.cards.map(({ id }, i) => [id, i]));
	const code = (card: string) => place.get(card)! + 1;
	const inOrder = (cards: readonly string[]) => [...cards].sort((a, b) => code(a) - code(b));
	const asked = survey.questions.map((question) => {
		const of = 'of' in question ? survey.questions.find(({ id }) => id === question.of)! : question;
		const cards = inOrder(cardsOf(of));
		const kind = exportOf(question.kind);
		const all = kind.variables(question, cards);
		return { question, cards, kind, all, kept: all.map(({ tells }) => words || tells !== 'text') };
	});
	const variables = asked.flatMap(({ question, all, kept }) => all.filter((_, i) => kept[i]).map((variable) => ({ question, variable })));
	const names = namesOf(variables.map(({ question, variable }) => [question.id, ...variable.name]), [...ABOUT, ...OF_CHOICE, 'text']);
	const byQuestion = new Map(asked.map((one) => [one.question.id, one]));
	const choicesOf: Layout['choicesOf'] = (response) => {
		const [person = null, ...about] = aboutOf(response);
		const met = new Map<string, number>();
		const answers = response.answers.map((answer) => {
			const { question, kind } = byQuestion.get(answer.question)!;
			const at = (met.get(question.id) ?? 0) + 1;
			const all = kind.rows(question, answer, at);
			const rows = words ? all : all.filter(({ text }) => text === null);
			if (rows.length > 0) met.set(question.id, at);
			return { question, rows };
		});
		return { person, about, answers };
	};

	return {
		people: [
			...ABOUT.map((name) => fixedColumn(name, hidden)),
			...variables.map(({ question, variable }, i): Column => ({
				name: names[i]!, type: variable.tells === 'text' ? 'text' : 'number', question, variable, missing: [...variable.missing, ...(isBackground(question) ? hidden : [])]
			}))
		],
		choices: ['person' as const, ...OF_CHOICE, ...(words ? (['text'] as const) : []), ...ABOUT.slice(1)].map((name) => fixedColumn(name, hidden)),
		personRow: (response) => {
			const said = new Map<string, StoredResponse['answers']>();
			for (const answer of response.answers) said.set(answer.question, [...(said.get(answer.question) ?? []), answer]);
			return [
				...aboutOf(response),
				...asked.flatMap(({ question, cards, kind, kept, all }) =>
					(response.withheld?.includes(`question:${question.id}`) ? all.map(() => MISSING.notShown) : kind.values(question, said.get(question.id) ?? [], cards, code)).filter((_, i) => kept[i])
				)
			];
		},
		choicesOf,
		choiceRows: (response) => {
			const { person, about, answers } = choicesOf(response);
			return answers.flatMap(({ question, rows }) =>
				rows.map((one) => [person, question.id, question.kind, ...OF_CHOICE.slice(2).map((name) => one[name as keyof ChoiceRow]), ...(words ? [one.text] : []), ...about])
			);
		}
	};
}
