/**
 * A request that is answered with a reason instead of being done. Shared by the channels that speak HTTP and by the web
 * server; the message is for developers and never holds anything that a person wrote, nor anything of the inside.
 */
export class Refusal extends Error {
  constructor(
    /** HTTP status, 4xx or 503. */
    readonly status: number,
    /** One word for programs, in the style of Direct Line: `BadArgument`. */
    readonly code: string,
    message: string,
    /** Seconds after which it makes sense to try again. */
    readonly retryAfter?: number,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}
