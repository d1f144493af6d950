export { createTimeline } from './timeline.js';
