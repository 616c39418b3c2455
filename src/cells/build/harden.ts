import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';

/**
 * Takes from this thread what no program needs, for the case that one finds a way out of
 * its context. A second fence, not the first: the process may read no file but its own
 * sources, start no other, and make no code of texts.
 */
export function harden(): void {
  const refuse = () => {
    throw new Error('Cells have no network.');
  };
  net.Socket.prototype.connect = refuse;
  net.Server.prototype.listen = refuse;
  dgram.createSocket = refuse;
  for (const resolver of [dns, dns.promises] as unknown as Record<string, unknown>[])
    for (const name of Object.keys(resolver))
      if (/^(?:lookup|resolve|reverse)/.test(name)) resolver[name] = refuse;
  for (const name of [
    'exit',
    'reallyExit',
    'kill',
    'abort',
    'getBuiltinModule',
    'binding',
    'dlopen',
  ])
    Object.defineProperty(process, name, { value: undefined });
  for (const name of ['process', 'fetch', 'WebSocket', 'EventSource', 'navigator', 'Worker'])
    Reflect.deleteProperty(globalThis, name);
}
