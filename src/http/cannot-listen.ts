/** Says why the server cannot listen, and which setting to change. */

interface Address {
  HOST: string
  PORT: number
}

const reasons: Readonly<Record<string, (at: Address) => string>> = {
  EADDRINUSE: ({ HOST, PORT }) =>
    `PORT=${PORT}: another program listens at ${HOST} on this port. Stop it, or choose another port.`,
  EACCES: ({ PORT }) => `PORT=${PORT}: this user may not listen on this port. Choose one above 1023.`,
  EADDRNOTAVAIL: ({ HOST }) =>
    `HOST=${HOST}: this machine has no such address. 127.0.0.1 is for itself, 0.0.0.0 for all.`,
  ENOTFOUND: ({ HOST }) => `HOST=${HOST}: there is no machine of this name. 127.0.0.1 is for itself, 0.0.0.0 for all.`,
}

/** The error of `server.listen` in words; one of another kind stays as it is. */
export function cannotListen(error: NodeJS.ErrnoException, at: Address): Error {
  const say = reasons[error.code ?? '']
  return say ? new Error(say(at), { cause: error }) : error
}
