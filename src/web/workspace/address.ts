/** Where a sign-in link leads. */

export const signInPath = (secret: string): string => `/workspace/sign-in/${secret}`;

/** As people see the service; without a public address as it listens, for whoever sits at this machine. */
export function signInAddress(
  where: { readonly publicUrl: string | null; readonly host: string; readonly port: number },
  secret: string,
): string {
  const host = where.host.includes(':') ? `[${where.host}]` : where.host;
  return (where.publicUrl ?? `http://${host}:${where.port}`) + signInPath(secret);
}
