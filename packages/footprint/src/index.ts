export { ecologitsBaseline, ecologitsImpactsOf, FUNCTIONAL_UNIT_TOKENS, publishedBaseline } from './baseline.js';
export { carbonOf, DEFAULT_ZONE } from './carbon.js';
export { chooseMeter, describeMeter, type MeterOptions } from './choose-meter.js';
export { type EcologitsImpacts, type EcologitsRequest, ecologitsImpacts } from './ecologits.js';
export type { EcologitsVersion } from './ecologits-constants.js';
export type { Baseline, Footprint, Interval, Method, StageFootprint, Verdict } from './footprint.js';
export { LARGE_MODELS, type LargeModel } from './large-models.js';
export { type FinishOptions, type Measurement, startMeasurement } from './measurement.js';
export type { Meter } from './meter.js';
