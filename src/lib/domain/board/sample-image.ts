/** A picture to look at that is of nobody: a drawing of a path to a house, as a designer's own would stand on a board. */

export const SAMPLE_IMAGE = '00000000000005a1';
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800" viewBox="0 0 1200 800"><path fill="#d8e6ef" d="M0 0h1200v800H0z"/><path fill="#8fae8a" d="M0 520q300-120 600-40t600-60v380H0z"/><path fill="#e8d9b5" d="M420 800q60-160 180-220t110-110h60q-20 110-100 170t-60 160z"/><path fill="#96181e" d="M640 300h220v190H640z"/><path fill="#3c4d48" d="m610 310 140-120 140 120z"/><path fill="#f4f5f0" d="M680 350h50v50h-50zm90 0h50v140h-50z"/></svg>`;
export const SAMPLE_DRAWING = `data:image/svg+xml,${encodeURIComponent(drawing)}`;
