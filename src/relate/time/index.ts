export { createTimeline, type Timeline } from './timeline.js';
