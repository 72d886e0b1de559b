export type { Baseline, Footprint, Interval, Method, StageFootprint, Verdict } from './footprint.js';
