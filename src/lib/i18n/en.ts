/** The interface in plain British English, sentence by sentence after sv.ts. */
import { api } from './en/api.ts';
import { boards } from './en/boards.ts';
import { cardPictures } from './en/card-pictures.ts';
import { cards } from './en/cards.ts';
import { contacts } from './en/contacts.ts';
import { decisions } from './en/decisions.ts';
import { deidentified } from './en/deidentified.ts';
import { design } from './en/design.ts';
import { diary } from './en/diary.ts';
import { dialogues } from './en/dialogues.ts';
import { errors } from './en/errors.ts';
import { exports } from './en/exports.ts';
import { imports } from './en/imports.ts';
import { insights } from './en/insights.ts';
import { lists } from './en/lists.ts';
import { looks } from './en/looks.ts';
import { members } from './en/members.ts';
import { oneUse } from './en/one-use.ts';
import { paper } from './en/paper.ts';
import { parties } from './en/parties.ts';
import { person } from './en/person.ts';
import { placement } from './en/placement.ts';
import { personaCheck } from './en/persona-check.ts';
import { personaOut } from './en/persona-out.ts';
import { personas } from './en/personas.ts';
import { personaEdit } from './en/persona-edit.ts';
import { projects } from './en/projects.ts';
import { publicPages } from './en/public.ts';
import { quotes } from './en/quotes.ts';
import { releases } from './en/releases.ts';
import { respond, respondMore } from './en/respond.ts';
import { respondAnswer } from './en/respond/answer.ts';
import { respondOneUse } from './en/respond/one-use.ts';
import { respondParty } from './en/respond/party.ts';
import { respondPaper } from './en/respond/paper.ts';
import { reminders } from './en/reminders.ts';
import { roles } from './en/roles.ts';
import { rounds } from './en/rounds.ts';
import { running } from './en/running.ts';
import { search } from './en/search.ts';
import { segments } from './en/segments.ts';
import { settings } from './en/settings.ts';
import { shares } from './en/shares.ts';
import { sounds } from './en/sounds.ts';
import { pairings } from './en/pairings.ts';
import { splits } from './en/splits.ts';
import { staff } from './en/staff.ts';
import { statistics } from './en/statistics.ts';
import { studio } from './en/studio.ts';
import { surveys } from './en/surveys.ts';
import { tables } from './en/tables.ts';
import { tablets } from './en/tablets.ts';
import { templates } from './en/templates.ts';
import { translations } from './en/translations.ts';
import { workshopCards } from './en/workshop-cards.ts';
import { workshopMinutes } from './en/workshop-minutes.ts';
import { workshopWall } from './en/workshop-wall.ts';
import { workspaces } from './en/workspaces.ts';
import type { Messages } from './messages.ts';

export const en: Messages = {
	api, boards, cardPictures, cards, contacts, decisions, deidentified, design, diary, dialogues, errors, exports, imports, insights, lists, looks, members, oneUse, pairings, paper, parties, person, personaCheck, personaEdit, personaOut, personas, placement, projects, publicPages, quotes, releases, respond,
	reminders, respondMore, respondAnswer, respondOneUse, respondPaper, respondParty, roles, rounds, running, search, segments, settings, shares, sounds, splits, staff, statistics, studio, surveys, tables, tablets, templates, translations,
	workshopCards, workshopMinutes, workshopWall, workspaces
};
