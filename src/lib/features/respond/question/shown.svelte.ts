/** How cards' pictures are drawn: symbols at first; own pictures too when later screens are here, which bring what draws them. */
import type { Component, ComponentProps } from 'svelte';
import Picture from '#ui/Picture.svelte';

class Shown {
	Picture: Component<ComponentProps<typeof Picture>> = $state.raw(Picture);
}
export const shown = new Shown();
