export type { MachineAssumptions } from './assumptions.js';
export { ecologitsBaseline, ecologitsImpactsOf, publishedBaseline } from './baseline.js';
export { type BaselineChoice, baselineOf, parseBaselineChoice } from './baseline-choice.js';
export { applyCalibration, type Calibration, calibrate } from './calibration.js';
export { carbonOf, DEFAULT_ZONE } from './carbon.js';
export { chooseMeter, describeMeter, lookForMeters, type MeterFinding, type MeterOptions } from './choose-meter.js';
export type { MeterReason } from './meter-reasons.js';
export { DISCLOSURES, type Disclosure } from './disclosures.js';
export { type EcologitsImpacts, type EcologitsRequest, ecologitsImpacts } from './ecologits.js';
export type { EcologitsVersion } from './ecologits-constants.js';
export type {
  Baseline,
  Footprint,
  Impacts,
  Interval,
  Method,
  RemoteStage,
  StageFootprint,
  Verdict,
} from './footprint.js';
export {
  FOOTPRINT_SETTINGS,
  type FootprintSettings,
  finishSettings,
  readFootprintSettings,
  SETTING_HELP,
  withSetting,
} from './footprint-settings.js';
export { measureIdleWatts } from './idle-watts.js';
export { carbonEuros, ledSeconds, type MachineMaking } from './impacts.js';
export { LARGE_MODELS, type LargeModel } from './large-models.js';
export {
  budgetOf,
  type DaySum,
  type LedgerAnswer,
  type LedgerSums,
  type LedgerWork,
  ledgerSums,
  type WorkSum,
} from './ledger-sums.js';
export { LocalServers, type LocalServer } from './local-servers.js';
export { type FinishOptions, type Measurement, startMeasurement } from './measurement.js';
export type { Meter } from './meter.js';
export { FUNCTIONAL_UNIT_TOKENS } from './published-figures.js';
export { rebased } from './rebase.js';
export {
  type RemoteConsumption,
  type RemoteUse,
  type ReportedEnergy,
  remoteConsumption,
  reportedEnergy,
} from './remote-consumption.js';
export {
  SERVER_BASELINE_NAME,
  SERVER_BASELINES,
  type ServerBaseline,
  serverBaselines,
  withServerBaseline,
} from './server-baseline.js';
export { type ServiceMeter, startService, startWork, type Work, type WorkCost, workOfAnswers } from './work-cost.js';
