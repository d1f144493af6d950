export type { TermOf } from './terms.js';
export { createTimeline, type Timeline } from './timeline.js';
