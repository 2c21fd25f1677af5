/** Surveys and their published versions. A version is never changed: a change is a new version. */
import { surveyContent, type SurveyContent } from '#domain/survey/survey.ts';
import { keepPublished } from './cards.ts';
import { call, json, rowsOf, type Client } from './clients.ts';

export interface Survey {
	id: string;
	projectId: string;
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

const SURVEY = 'id, projectId:project_id, title, versions:survey_versions (id, number)';
const newestFirst = (survey: Survey): Survey => ({ ...survey, versions: [...survey.versions].sort((a, b) => b.number - a.number) });

/** The surveys of a project with their versions, newest version first. */
export async function list(client: Client, projectId: string): Promise<Survey[]> {
	return rowsOf('surveys.list', await client.from('surveys').select(SURVEY).eq('project_id', projectId).order('created_at')).map(newestFirst);
}

/** A survey that can be copied: as it was published last, or as its draft is. */
export interface Copyable {
	id: string;
	title: string;
	workspaceId: string;
	project: string;
	published: boolean;
	/** Whether it has a draft that the person may see. */
	draft: boolean;
}

/** Every survey that the person may see, in any workspace, the newest first. One call. */
export async function allToCopy(client: Client): Promise<Copyable[]> {
	const rows = rowsOf(
		'surveys.allToCopy',
		await client.from('surveys').select('id, title, workspaceId:workspace_id, project:projects (name), versions:survey_versions (id), drafts:survey_drafts (id)').order('created_at', { ascending: false })
	);
	return rows.map(({ versions, drafts, project, ...survey }) => ({ ...survey, project: project.name, published: versions.length > 0, draft: Array.isArray(drafts) ? drafts.length > 0 : drafts !== null }));
}

const VERSION = 'id, surveyId:survey_id, workspaceId:workspace_id, number, content, survey:surveys (projectId:project_id)';
const asVersion = ({ survey, content, ...version }: Omit<SurveyVersion, 'projectId' | 'content'> & { survey: { projectId: string }; content: unknown }): SurveyVersion => ({
	...version,
	projectId: survey.projectId,
	content: content as SurveyContent
});

export async function getVersion(client: Client, versionId: string): Promise<SurveyVersion | null> {
	const found = rowsOf('surveys.getVersion', await client.from('survey_versions').select(VERSION).eq('id', versionId).maybeSingle());
	return found && asVersion(found);
}

/** The newest version of a survey; null when there is none, or the person may not see it. */
export async function getNewest(client: Client, surveyId: string): Promise<SurveyVersion | null> {
	const [newest] = rowsOf('surveys.getNewest', await client.from('survey_versions').select(VERSION).eq('survey_id', surveyId).order('number', { ascending: false }).limit(1));
	return newest ? asVersion(newest) : null;
}

/** The versions of a survey that somebody has answered, newest first, without translations; empty for who is no designer. */
export async function answeredVersions(client: Client, surveyId: string): Promise<{ number: number; content: SurveyContent }[]> {
	const found = await call<{ status: 'ok'; versions: { number: number; content: SurveyContent }[] } | { status: 'forbidden' }, 'answered_versions'>(client, 'answered_versions', { p_survey: surveyId });
	return found.status === 'ok' ? found.versions : [];
}

/** Makes a survey and publishes its first version. Throws ZodError when the content is not a survey. Returns the version's id. */
export async function publishNew(
	client: Client,
	place: { workspaceId: string; projectId: string },
	content: SurveyContent
): Promise<string> {
	const checked = surveyContent.parse(content);
	const survey = rowsOf(
		'surveys.publishNew',
		await client
			.from('surveys')
			.insert({ workspace_id: place.workspaceId, project_id: place.projectId, title: checked.title })
			.select('id')
			.single()
	);
	return publishVersion(client, { workspaceId: place.workspaceId, surveyId: survey.id }, checked);
}

/**
 * Publishes the next version of a survey, puts its cards in the workspace's library, those with a life area, and calls the survey
 * as the version is called. Throws ZodError when the content is not a survey. Returns the version's id.
 */
export async function publishVersion(client: Client, { workspaceId, surveyId }: { workspaceId: string; surveyId: string }, content: SurveyContent): Promise<string> {
	const checked = surveyContent.parse(content);
	let id: string | undefined;
	// Two who publish at the same moment make two versions.
	for (let attempt = 1; id === undefined; attempt++) {
		const [last] = rowsOf('surveys.publishVersion.last', await client.from('survey_versions').select('number').eq('survey_id', surveyId).order('number', { ascending: false }).limit(1));
		const result = await client
			.from('survey_versions')
			.insert({ workspace_id: workspaceId, survey_id: surveyId, number: (last?.number ?? 0) + 1, content: json(checked) })
			.select('id')
			.single();
		if (result.error?.code !== '23505' || attempt === 5) id = rowsOf('surveys.publishVersion', result).id;
	}
	rowsOf('surveys.publishVersion.title', await client.from('surveys').update({ title: checked.title }).eq('id', surveyId).select('id'));
	await keepPublished(client, workspaceId, checked);
	return id;
}
