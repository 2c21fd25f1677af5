/** The form for an insight: read, and what is wrong said field by field. */
import { PROBLEMS, writtenInsight, type Evidence, type InsightFields, type InsightProblems, type WrittenInsight } from '#domain/insight/insight.ts';
import { field, linesField } from './rights.ts';

/** `known`: what may be rested on, by its address. */
export function readInsight(form: FormData, known: ReadonlyMap<string, Evidence>): { typed: InsightFields; written: WrittenInsight } | { typed: InsightFields; problems: InsightProblems } {
	const text = (name: string) => field(form, name, 2000);
	const evidence = form.getAll('evidence').map(String).slice(0, 200);
	const typed: InsightFields = {
		claim: text('claim'), lens: text('lens'), lifeArea: text('lifeArea'), goal: text('goal'), counter: linesField(form, 'counter'), unheard: form.get('unheard') === 'yes', anchoredWith: text('anchoredWith'),
		state: text('state'), evidence: evidence.filter((one) => known.has(one))
	};
	const parsed = writtenInsight.safeParse({
		...typed, lens: typed.lens || null, lifeArea: typed.lifeArea || null, evidence: [...new Set(typed.evidence)].map((one) => known.get(one)!)
	});
	const problems: InsightProblems = evidence.length > typed.evidence.length ? { option: true } : {};
	for (const { path } of parsed.error?.issues ?? []) {
		const name = PROBLEMS.find((one) => one === path[0]) ?? 'option';
		problems[name] = true;
	}
	return parsed.success && Object.keys(problems).length === 0 ? { typed, written: parsed.data } : { typed, problems };
}
