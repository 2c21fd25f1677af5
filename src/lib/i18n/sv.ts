/**
 * The interface in Swedish, in plain language (klarspråk): du, active, short, concrete. No exclamation marks, no blame.
 * Plain strings only, so that a page can send the part it needs; {names} are filled in by ui/fill.ts.
 */
import { api } from './sv/api.ts';
import { boards } from './sv/boards.ts';
import { cardPictures } from './sv/card-pictures.ts';
import { cards } from './sv/cards.ts';
import { contacts } from './sv/contacts.ts';
import { decisions } from './sv/decisions.ts';
import { deidentified } from './sv/deidentified.ts';
import { design } from './sv/design.ts';
import { diary } from './sv/diary.ts';
import { dialogues } from './sv/dialogues.ts';
import { errors } from './sv/errors.ts';
import { exports } from './sv/exports.ts';
import { imports } from './sv/imports.ts';
import { insights } from './sv/insights.ts';
import { lists } from './sv/lists.ts';
import { looks } from './sv/looks.ts';
import { members } from './sv/members.ts';
import { oneUse } from './sv/one-use.ts';
import { paper } from './sv/paper.ts';
import { parties } from './sv/parties.ts';
import { person } from './sv/person.ts';
import { placement } from './sv/placement.ts';
import { personaCheck } from './sv/persona-check.ts';
import { personaOut } from './sv/persona-out.ts';
import { personas } from './sv/personas.ts';
import { personaEdit } from './sv/persona-edit.ts';
import { projects } from './sv/projects.ts';
import { publicPages } from './sv/public.ts';
import { quotes } from './sv/quotes.ts';
import { releases } from './sv/releases.ts';
import { respond, respondMore } from './sv/respond.ts';
import { respondAnswer } from './sv/respond/answer.ts';
import { respondOneUse } from './sv/respond/one-use.ts';
import { respondParty } from './sv/respond/party.ts';
import { respondRoom } from './sv/respond/room.ts';
import { respondPaper } from './sv/respond/paper.ts';
import { reminders } from './sv/reminders.ts';
import { roles } from './sv/roles.ts';
import { rounds } from './sv/rounds.ts';
import { running } from './sv/running.ts';
import { search } from './sv/search.ts';
import { segments } from './sv/segments.ts';
import { settings } from './sv/settings.ts';
import { shares } from './sv/shares.ts';
import { sounds } from './sv/sounds.ts';
import { pairings } from './sv/pairings.ts';
import { splits } from './sv/splits.ts';
import { staff } from './sv/staff.ts';
import { statistics } from './sv/statistics.ts';
import { studio } from './sv/studio.ts';
import { surveys } from './sv/surveys.ts';
import { tables } from './sv/tables.ts';
import { tablets } from './sv/tablets.ts';
import { templates } from './sv/templates.ts';
import { translations } from './sv/translations.ts';
import { workshops } from './sv/workshops.ts';
import { workshopWeigh } from './sv/workshop-weigh.ts';
import { workshopCards } from './sv/workshop-cards.ts';
import { workshopDesk } from './sv/workshop-desk.ts';
import { workshopMinutes } from './sv/workshop-minutes.ts';
import { workshopWall } from './sv/workshop-wall.ts';
import { workspaces } from './sv/workspaces.ts';

export const sv = {
	api, boards, cardPictures, cards, contacts, decisions, deidentified, design, diary, dialogues, errors, exports, imports, insights, lists, looks, members, oneUse, pairings, paper, parties, person, personaCheck, personaEdit, personaOut, personas, placement, projects, publicPages, quotes, releases, respond,
	reminders, respondMore, respondAnswer, respondOneUse, respondPaper, respondParty, respondRoom, roles, rounds, running, search, segments, settings, shares, sounds, splits, staff, statistics, studio, surveys, tables, tablets, templates, translations,
	workshopCards, workshops, workshopDesk, workshopMinutes, workshopWall, workshopWeigh, workspaces
} as const;
