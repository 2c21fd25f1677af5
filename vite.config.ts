import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { respondBundle } from './src/build/respond-bundle.ts';
import { segmentsWorker } from './src/build/segments-worker.ts';

export default defineConfig({
	plugins: [
		respondBundle(),
		segmentsWorker(),
		sveltekit({
			adapter: adapter(),
			// src/hooks/own-forms.ts does it, for every kind of body, and answers with a sentence.
			csrf: { trustedOrigins: ['*'] },
			csp: {
				mode: 'nonce',
				directives: {
					'default-src': ['none'],
					'script-src': ['self'],
					'style-src': ['self'],
					// The framework's own announcer of page titles has one style attribute; this is its hash and no other.
					'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
					'img-src': ['self', 'data:'],
					'font-src': ['self'],
					'media-src': ['self'],
					'connect-src': ['self'],
					'manifest-src': ['self'],
					'worker-src': ['self'],
					'form-action': ['self'],
					'base-uri': ['none'],
					'frame-ancestors': ['none'],
					'object-src': ['none']
				}
			}
		})
	],
	// Old school tablets: colours and light-dark() are written in forms that they know.
	build: { cssTarget: ['chrome100', 'safari15', 'firefox100'] }
});
