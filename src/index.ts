/**
 * The pure core of sealwright: it knows no file, clock, network or console, and runs in a browser.
 *
 * Text becomes a configuration (`loadConfiguration`), rules say what is wrong with it (`checkConfiguration`), `plan` says
 * how a live account differs from it, and `simulate` what happens to mail. Whoever calls brings the files, the time and
 * the hash.
 */

export { type Loaded, type LoadOptions, loadConfiguration } from './config/load-configuration.ts';
export type { Reader, ReadResult, SourceFile } from './config/reader.ts';
export type { ApplyDocument, CallOutcome, CallReport } from './documents/apply.ts';
export { type Diagnostic, type Diagnostics, toDiagnostics } from './documents/diagnostics.ts';
export type * from './documents/import.ts';
export type * from './documents/plan.ts';
export type * from './documents/simulation.ts';
export { exportFiles, type LanguageTraits, languageTraits } from './export/files.ts';
export type { Takeover } from './export/takeover.ts';
export { importDocument } from './import/import-document.ts';
export { type TakeOverOptions, takeOver } from './import/take-over.ts';
export type { Configuration, Configured, Path, Place, Severity, Target } from './model/configuration.ts';
export type { Entity, Objects } from './model/entity.ts';
export type { Finding, PlaceOf } from './model/finding.ts';
export type { Field, KindName } from './model/kinds/field.ts';
export { type FieldsOf, fieldsOf, kindNames, kinds } from './model/kinds/kinds.ts';
export type { Observed, ObservedAccount } from './model/observed-account.ts';
export type { AccountFacts, Directory, PolicySet, Strategies } from './model/policy-set.ts';
export { emptyAccount } from './plan/empty-account.ts';
export { type Plan, type PlanOptions, plan } from './plan/plan.ts';
export { applyText } from './report/apply/apply-text.ts';
export { diagnosticsText } from './report/diagnostics/diagnostics-text.ts';
export { planText } from './report/plan/plan-text.ts';
export { type Evaluate, type Evaluation, newEvaluator } from './routing/evaluate.ts';
export { type Application, applications, type Message } from './routing/message.ts';
export type { Outcome } from './routing/outcome.ts';
export { type World, worldOf } from './routing/world.ts';
export { type Checked, checkConfiguration } from './rules/check-configuration.ts';
export { type MessageProblem, type ReadMessage, readMessage } from './simulation/read-message.ts';
export { type SimulationOptions, type SourcedMessage, simulate } from './simulation/simulate.ts';
