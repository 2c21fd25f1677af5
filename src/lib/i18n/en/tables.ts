import type { Messages } from '#i18n/messages.ts';

export const tables: Messages['tables'] = {
	place: { sheet: 'sheet {sheet}', row: 'row {row}', column: 'column {column}' },
	problems: {
		empty: 'There is nothing in the file. Check that you chose the right one.',
		no_rows: 'There are headings but no answers under them.',
		too_large: 'The file is too large. It may be at most {megabytes} MB. Split it into several, or remove columns that you do not need.',
		too_large_unpacked: 'The file becomes too large when it is unpacked. Copy the answers into a new workbook and save that.',
		too_many_columns: 'The file has more than {columns} columns. Remove those that you do not need.',
		too_many_rows: 'The file has more than {rows} rows. Split it into several.',
		too_many_cells: 'The file has too many cells. Remove columns that you do not need, or split it into several.',
		long_cell: 'The text in the cell is longer than {characters} characters. Remove the column if it holds own words. They are not taken in.',
		no_heading: 'There is something here, but the column has no heading. The first row must have a heading for each column.',
		fewer_cells: 'The row has fewer cells than there are headings. Perhaps one row has been split in two.',
		open_quote: 'A quotation mark begins here and never ends. Remove it, or add the one that is missing.',
		broken_quote: 'Something stands after the quotation mark that ends the cell. Write quotation marks inside a text twice.',
		letters_lost: 'Letters have been lost here, often accented ones. Fetch the file again where the answers were collected and save it as CSV UTF-8.',
		unknown_letters: 'We cannot read the letters here. Open the file in Excel and save it as CSV UTF-8.',
		formula: 'The cell has a formula. Copy everything, paste it as values and save the file again.',
		error_value: 'The cell has an error from the spreadsheet program. Correct it or empty the cell.',
		merged: 'Several cells are merged here, so nobody can see which row or column the value belongs to. Unmerge them.',
		no_such_sheet: 'There is no such sheet in the file.',
		no_sheets: 'There is no sheet to read in the file.',
		encrypted: 'The file is locked with a password. Remove the password and save the file again.',
		old_excel: 'The file is saved in an older format. Open it in Excel and save it as an Excel workbook (.xlsx).',
		other_format: 'This is not a file that we can read. Save it as an Excel workbook (.xlsx) or as CSV UTF-8.',
		unreadable: 'The file is damaged and cannot be read. Open it in Excel and save it again.'
	},
	letters: 'The file is not saved as UTF-8, so we have guessed how its letters are to be read. Do å, ä and ö look right?',
	sameHeadings: 'Several columns have the heading {heading}. Tell them apart by the letter of the column.',
	why: {
		exported: 'Has the same name as in our files', heading: 'The heading is the words of the question or card', alike: 'The heading is nearly the words of the question or card', own_words: 'Own words are not taken in',
		counted: 'Counted from other answers, so it is not taken in', day: 'Dates and times are not taken in', twice: 'Several columns may be the same thing. Choose one.', blank: 'The column is empty', unknown: 'We do not know what it is'
	},
	leftOut: { own_words: 'Own words are not taken in. In a row they are tied to everything else that the person has answered.', too_many_pairs: 'The question has too many pairs to be read from a table.' },
	mapping: {
		other_columns: 'The file has other columns than when you chose. Choose again.',
		unknown_target: 'The column belongs to something that is not in the survey.',
		twice: 'Another column has already been chosen for the same thing.',
		nothing: 'Choose at least one column that belongs to a question.',
		missing_columns: 'The question needs a column for each card. There is no column for: {cards}.',
		two_ways: 'The question has both a column with the whole order and columns for single cards. Choose one of these.'
	},
	reasons: {
		unmatched: 'The value belongs to no answer to the question', day: 'The spreadsheet program has turned the value into a date', wrong_total: 'The stones do not add up', same_place: 'Two cards have the same place',
		place_missing: 'A place in the order is missing', too_few_places: 'Too few cards have a place', not_on_screen: 'The card was not among those to choose from', same_card: 'The same card is chosen twice',
		contradiction: 'The columns contradict each other', too_many: 'More answers than the question takes', same_person: 'The person is already in a row further up', wrong_answer: 'The answer cannot be given in the survey'
	},
	tells: { pair: 'Which was chosen: {card} or {other}', order: 'All cards in order, with semicolons between' }
};
