/** The interface in plain British English, sentence by sentence after sv.ts. */
import { api } from './en/api.ts';
import { errors } from './en/errors.ts';
import { looks } from './en/looks.ts';
import { lists } from './en/lists.ts';
import { person } from './en/person.ts';
import { search } from './en/search.ts';
import { settings } from './en/settings.ts';
import { members } from './en/members.ts';
import { paper } from './en/paper.ts';
import { projects } from './en/projects.ts';
import { publicPages } from './en/public.ts';
import { quotes } from './en/quotes.ts';
import { releases } from './en/releases.ts';
import { respondPaper } from './en/respond/paper.ts';
import { respond, respondMore } from './en/respond.ts';
import { roles } from './en/roles.ts';
import { rounds } from './en/rounds.ts';
import { sounds } from './en/sounds.ts';
import { staff } from './en/staff.ts';
import { studio } from './en/studio.ts';
import { surveys } from './en/surveys.ts';
import { tablets } from './en/tablets.ts';
import { workspaces } from './en/workspaces.ts';
import type { Messages } from './messages.ts';

export const en: Messages = {
	api, errors, looks, members, paper, projects, publicPages, quotes, releases, respond, respondMore, respondPaper,
	roles, rounds, sounds, staff, studio, surveys, tablets, workspaces,
	lists, person, search, settings
};
