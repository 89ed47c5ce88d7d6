/** What is used of jStat, which has no types of its own. */
declare module "jstat" {
  interface Distribution {
    /** Quantile of the gamma distribution. */
    inv(p: number, shape: number, scale: number): number;
  }
  const library: { readonly gamma: Distribution };
  export default library;
}
