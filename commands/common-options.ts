/** What every command is given beside its own arguments. */
export interface CommonOptions {
  readonly json?: true;
  readonly quiet?: true;
  readonly lang?: string;
  readonly color: boolean;
  /** FILE=NAME: how a sheet is encoded, where the bytes do not say. */
  readonly encoding?: readonly string[];
}
