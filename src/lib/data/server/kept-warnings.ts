/**
 * Supabase Lite puts a function of its own in the place of `process.emitWarning`, once for each of its modules, and it fails on
 * a warning that is an error and no text. Node warns so of an emitter with many listeners, and then whoever listened got a
 * TypeError. Here such a warning becomes text before it comes there, whichever module is loaded when.
 */
type Emit = (warning: string | Error, ...rest: unknown[]) => void;

/** The same, for warnings that are errors too. */
const inWords = (emit: Emit): Emit => (warning, ...rest) => {
	if (!(warning instanceof Error)) return emit(warning, ...rest);
	const { message, name, stack, code } = warning as Error & { code?: string };
	emit(message, { type: name, ...(code === undefined ? {} : { code }), ...(stack === undefined ? {} : { detail: stack }) });
};

if (!Object.getOwnPropertyDescriptor(process, 'emitWarning')?.get) {
	let emit = process.emitWarning as Emit;
	Object.defineProperty(process, 'emitWarning', { configurable: true, get: () => inWords(emit), set: (next: Emit) => void (emit = next) });
}
