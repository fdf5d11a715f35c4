export { compareOriginals, type OriginalsCompared } from './compare-originals.ts'
export { dropLeftovers } from './drop-leftovers.ts'
export { dropUnused } from './drop-unused.ts'
export { fittingKey, maxKeyBytes } from './fitting-key.ts'
export type { Intake, IntakeOptions } from './intake.ts'
export type { Maintenance } from './maintenance.ts'
export { mapException } from './map-failure.ts'
export { openOriginal } from './open-original.ts'
export { openPipeline, type Pipeline, type Places } from './open-pipeline.ts'
export { ownPlaces } from './own-places.ts'
export type { PipelineParts } from './pipeline-parts.ts'
export type { QueueDepth, Queues } from './queues.ts'
export { aheadMessage, isAhead, parseCursor, readChanges } from './read-changes.ts'
export { envelopeOf, type ReadDocument, readDocument } from './read-document.ts'
export { readStanding } from './read-standing.ts'
export { reconcile, releaseBulk } from './reconciler.ts'
export { type ResolvedPlaces, resolvePlaces } from './resolve-places.ts'
export { runService, type ServiceSurroundings } from './run-service.ts'
export { type OpenStage, type StageService, serveStage } from './serve-stage.ts'
export type {
  AnyDeriveHandler,
  ApplyHandler,
  DeriveContext,
  DeriveHandler,
  EmbeddedFile,
  PureStage,
  StageContext,
  StageHandler,
  StageInputs,
  StageOutcome,
  StageSummary,
} from './stage-handler.ts'
export type { StageWorker } from './start-stage.ts'
export { lossOf } from './stored-loss.ts'
export { limits, topology } from './topology.ts'
