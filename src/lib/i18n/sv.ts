/**
 * The interface in Swedish, in plain language (klarspråk): du, active, short, concrete. No exclamation marks, no blame.
 * Plain strings only, so that a page can send the part it needs; {names} are filled in by ui/fill.ts.
 */
import { api } from './sv/api.ts';
import { errors } from './sv/errors.ts';
import { looks } from './sv/looks.ts';
import { lists } from './sv/lists.ts';
import { person } from './sv/person.ts';
import { search } from './sv/search.ts';
import { settings } from './sv/settings.ts';
import { members } from './sv/members.ts';
import { paper } from './sv/paper.ts';
import { projects } from './sv/projects.ts';
import { publicPages } from './sv/public.ts';
import { quotes } from './sv/quotes.ts';
import { releases } from './sv/releases.ts';
import { respondPaper } from './sv/respond/paper.ts';
import { respond, respondMore } from './sv/respond.ts';
import { roles } from './sv/roles.ts';
import { rounds } from './sv/rounds.ts';
import { sounds } from './sv/sounds.ts';
import { staff } from './sv/staff.ts';
import { studio } from './sv/studio.ts';
import { surveys } from './sv/surveys.ts';
import { tablets } from './sv/tablets.ts';
import { workspaces } from './sv/workspaces.ts';

export const sv = {
	api, errors, looks, members, paper, projects, publicPages, quotes, releases, respond, respondMore, respondPaper,
	roles, rounds, sounds, staff, studio, surveys, tablets, workspaces,
	lists, person, search, settings
} as const;
