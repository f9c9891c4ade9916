/** Clients of the protocol's own kit, over HTTP and over standard input and output, for tests. */
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { cli, environment } from '../commands/demarche.js'

/** The handshake of 2025, and the newest version that the kit knows. */
export const versions = { handshake: 'legacy', newest: { pin: '2026-07-28' } } as const
export type Version = keyof typeof versions

export interface Called {
  text: string
  isError: boolean
  structured?: unknown
}

export interface McpClient {
  client: Client
  call(name: string, given?: Record<string, unknown>): Promise<Called>
  close(): Promise<void>
}

export async function overHttp(base: string, version: Version = 'handshake'): Promise<McpClient> {
  return connected(new StreamableHTTPClientTransport(new URL('/mcp', base)), version)
}

export async function overStdio(settings: Record<string, string>, version: Version = 'handshake'): Promise<McpClient> {
  const env = Object.fromEntries(Object.entries(environment(settings)).map(([name, value]) => [name, value ?? '']))
  return connected(
    new StdioClientTransport({ command: process.execPath, args: [cli, 'mcp'], env, stderr: 'pipe' }),
    version,
  )
}

async function connected(
  transport: StreamableHTTPClientTransport | StdioClientTransport,
  version: Version,
): Promise<McpClient> {
  const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode: versions[version] } })
  await client.connect(transport)
  return {
    client,
    async call(name, given = {}) {
      const { content, isError = false, structuredContent } = await client.callTool({ name, arguments: given })
      const [part] = content as { type: string; text: string }[]
      return { text: part?.text ?? '', isError, structured: structuredContent }
    },
    close: () => client.close(),
  }
}
