/** A script for R, without packages: reads both files with labels and kinds of missing, and counts shares as the results do. */
import type { Described } from './describe.ts';
import { MISSING, type Missing } from './kind.ts';
import { countedInR } from './kinds.ts';

const text = (value: string): string => JSON.stringify(value.replace(/\s+/g, ' ')).replace(/\\u([0-9a-f]{4})/g, '\\u$1');
const named = (all: readonly (readonly [string, string])[]): string => `c(${all.map(([name, value]) => `\n  ${text(name)} = ${value}`).join(',')}\n)`;
const codes = (values: Described['values']): string => `c(${values.map(({ code, label }) => `${text(label)} = ${code}`).join(', ')})`;

export interface ReadByR {
	people: string;
	choices: string;
	separator: ';' | ',';
	note: string;
	missing: Record<Missing, string>;
}

/** Shares of what was chosen, card by card, kind by kind. */
const shares = (): string => {
	const all = countedInR();
	return `${all.map(([kind, counted]) => counted.replace(/\nfunction/, `\nshares_${kind} <- function`)).join('\n\n')}

shares <- list(${all.map(([kind]) => `${kind} = shares_${kind}(choices)`).join(', ')})
print(Filter(Negate(is.null), shares))
`;
};

export function rScript(people: readonly Described[], choices: readonly Described[], { people: peopleFile, choices: choicesFile, separator, note, missing }: ReadByR): string {
	const classes = (all: readonly Described[]) => named(all.map(({ column }) => [column.name, column.type === 'number' ? '"integer"' : '"character"'] as const));
	const kinds = (Object.keys(MISSING) as Missing[]).map((kind) => `${text(missing[kind])} = ${MISSING[kind]}`).join(', ');
	const values = people.filter(({ values }) => values.length > 0).map(({ column, values }) => [column.name, codes(values)] as const);
	return `# ${note.replaceAll('\n', '\n# ')}

read_file <- function(file, classes) {
  d <- read.csv(file, sep = "${separator}", quote = "\\"", fileEncoding = "UTF-8-BOM", colClasses = classes, na.strings = "", check.names = FALSE)
  # a text that a spreadsheet would read as a formula has an apostrophe in front
  for (name in names(d)[classes[names(d)] == "character"]) d[[name]] <- sub("^'", "", d[[name]])
  d
}

# kinds of missing: the same numbers in every variable
missing_kinds <- c(${kinds})

people_classes <- ${classes(people)}
choices_classes <- ${classes(choices)}
people <- read_file(${text(peopleFile)}, people_classes)
choices <- read_file(${text(choicesFile)}, choices_classes)

labels <- ${named(people.map(({ column, label, question }) => [column.name, text([question, label].filter(Boolean).join(': '))] as const))}
value_labels <- list(${values.map(([name, list]) => `\n  ${text(name)} = ${list}`).join(',')}
)

# what is missing becomes NA; which kind it was stays in the attribute "missing"
for (name in names(people)) {
  x <- people[[name]]
  if (is.integer(x)) {
    kind <- factor(match(x, missing_kinds), levels = seq_along(missing_kinds), labels = names(missing_kinds))
    x[x %in% missing_kinds] <- NA
    attr(x, "missing") <- kind
    attr(x, "labels") <- value_labels[[name]]
  }
  attr(x, "label") <- unname(labels[name])
  people[[name]] <- x
}

${shares()}`;
}
