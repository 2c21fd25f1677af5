/** A server with the demo's people and rounds of surveys that a test has written, published as a designer's program would. */
import { signIn } from '#data/server/accounts.ts';
import { anonymousClient } from '#data/server/clients.ts';
import { list as listProjects } from '#data/server/projects.ts';
import { open as openRound, type NewRound } from '#data/server/rounds.ts';
import { openStore } from '#data/server/store.ts';
import { publishNew } from '#data/server/surveys.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { startApp, type RunningApp } from './app.ts';

export interface OwnRound {
	id: string;
	code: string;
}

type Wanted = readonly [name: string, survey: SurveyContent, settings?: Pick<NewRound, 'repeatCodes' | 'ageFloor' | 'expected' | 'idle'>];

/** `wanted`: the rounds' names with what each asks. The same survey object is published once, and all of it in one project. */
export async function startWithRounds(wanted: readonly Wanted[]): Promise<{ app: RunningApp; rounds: Map<string, OwnRound> }> {
	const first = await startApp();
	await first.stop();
	const store = await openStore({ dataDir: first.dataDir });
	const designer = anonymousClient(store);
	const user = first.demo().users.find(({ role }) => role === 'designer')!;
	if (!(await signIn(designer, user.email, user.password))) throw new Error('The demo’s designer could not sign in');
	const { data } = await designer.from('workspaces').select('id').single();
	const [project] = await listProjects(designer, data!.id);
	const place = { workspaceId: data!.id as string, projectId: project!.id };
	const versions = new Map<SurveyContent, string>();
	const rounds = new Map<string, OwnRound>();
	for (const [title, survey, settings] of wanted) {
		const version = versions.get(survey) ?? (await publishNew(designer, place, survey));
		versions.set(survey, version);
		rounds.set(title, (await openRound(designer, { ...place, surveyVersionId: version, title, ...settings }))!);
	}
	await store.close();
	return { app: await startApp({ dataDir: first.dataDir }), rounds };
}
