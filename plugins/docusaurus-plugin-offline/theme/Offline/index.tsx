// What is loaded when the page is at rest.
export { default as Line } from '@theme/Offline/Line';
export { default as Mark } from '@theme/Offline/Mark';
export { begin } from '../../client/life.ts';
