/** Surveys and their published versions. A version is never changed: a change is a new version. */
import { surveyContent, withDefaults, type SurveyContent } from '#domain/survey/survey.ts';
import { rowsOf, type Client } from './clients.ts';

export interface Survey {
	id: string;
	title: string;
	versions: { id: string; number: number }[];
}

export interface SurveyVersion {
	id: string;
	surveyId: string;
	projectId: string;
	workspaceId: string;
	number: number;
	content: SurveyContent;
}

/** The surveys of a project with their versions, newest version first. */
export async function list(client: Client, projectId: string): Promise<Survey[]> {
	const rows = rowsOf<{ id: string; title: string; survey_versions: { id: string; number: number }[] }[]>(
		'surveys.list',
		await client.from('surveys').select('id, title, survey_versions (id, number)').eq('project_id', projectId).order('created_at')
	);
	return rows.map((row) => ({
		id: row.id,
		title: row.title,
		versions: [...row.survey_versions].sort((a, b) => b.number - a.number)
	}));
}

export async function getVersion(client: Client, versionId: string): Promise<SurveyVersion | null> {
	const row = rowsOf<{
		id: string;
		survey_id: string;
		workspace_id: string;
		number: number;
		content: SurveyContent;
		surveys: { project_id: string };
	} | null>(
		'surveys.getVersion',
		await client
			.from('survey_versions')
			.select('id, survey_id, workspace_id, number, content, surveys (project_id)')
			.eq('id', versionId)
			.maybeSingle()
	);
	return (
		row && {
			id: row.id,
			surveyId: row.survey_id,
			projectId: row.surveys.project_id,
			workspaceId: row.workspace_id,
			number: row.number,
			content: withDefaults(row.content)
		}
	);
}

/**
 * Makes a survey, publishes its first version and puts its cards in the workspace's library.
 * Throws ZodError when the content is not a survey. Returns the version's id.
 */
export async function publishNew(
	client: Client,
	place: { workspaceId: string; projectId: string },
	content: SurveyContent
): Promise<string> {
	const checked = surveyContent.parse(content);
	const survey = rowsOf<{ id: string }>(
		'surveys.publishNew',
		await client
			.from('surveys')
			.insert({ workspace_id: place.workspaceId, project_id: place.projectId, title: checked.title })
			.select('id')
			.single()
	);
	const version = rowsOf<{ id: string }>(
		'surveys.publishNew.version',
		await client
			.from('survey_versions')
			.insert({ workspace_id: place.workspaceId, survey_id: survey.id, number: 1, content: checked })
			.select('id')
			.single()
	);
	rowsOf(
		'surveys.publishNew.cards',
		await client.from('value_cards').upsert(
			checked.cards.map((card) => ({
				workspace_id: place.workspaceId,
				code: card.id,
				life_area: card.lifeArea,
				lens: card.lens,
				title: card.title,
				line: card.line,
				picture: card.picture
			})),
			{ onConflict: 'workspace_id,code', ignoreDuplicates: true }
		)
	);
	return version.id;
}
