import { onMount } from 'svelte';

/**
 * Keeps what somebody wrote and chose before the page's script came: the framework sets every field to what the server sent when
 * it makes the page alive. Called where the page begins, before its fields are made alive.
 */
export function keepWhatWasTyped(): void {
	if (typeof document === 'undefined') return;
	const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>('input:not([type=hidden], [type=file]), textarea, select')];
	const before = fields.map((field) => ({ field, value: field.value, checked: 'checked' in field && field.checked }));
	onMount(() => {
		for (const { field, value, checked } of before) {
			if (field.value !== value) field.value = value;
			if ('checked' in field && field.checked !== checked) field.checked = checked;
		}
	});
}
