/** Any element of an Adaptive Card: a type, and what that type has. */
export type CardElement = { readonly type: string; readonly [property: string]: unknown };
