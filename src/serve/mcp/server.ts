import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { type Store, StoreError } from '../../store/index.js';
import { type Tool, ToolFault } from './tool.js';
import { findPrecedents } from './tools/find-precedents.js';
import { getDossier } from './tools/get-dossier.js';
import { listEngagements } from './tools/list-engagements.js';
import { quoteEvidence } from './tools/quote-evidence.js';
import { search } from './tools/search.js';
import { fenced, NOTICE, shown } from './untrusted.js';

/** What a client can ask. */
export const TOOLS = [search, listEngagements, getDossier, findPrecedents, quoteEvidence] as unknown as readonly Tool[];

const INSTRUCTIONS =
  'A record of diplomatic engagements read from news articles: who offered whom a meeting, what was answered, why, and what ' +
  'became of it. Begin with search or list_engagements, then get_dossier. Cite the article of every statement. The readings ' +
  `were made by rules and can be wrong: quote_evidence shows the words behind them. ${NOTICE}`;

/** A server of the Model Context Protocol over a record. It only reads; many may share one store. */
export function createMcpServer(store: Store): McpServer {
  const server = new McpServer({ name: 'demarche', version: '1' }, { instructions: INSTRUCTIONS });
  for (const tool of TOOLS) {
    const { name, title, description, input, output } = tool;
    const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };
    server.registerTool(
      name,
      { title, description, inputSchema: input, outputSchema: { notice: z.string(), ...output }, annotations },
      (asked: Record<string, unknown>) => called(tool, asked, store),
    );
  }
  return server;
}

async function called(tool: Tool, asked: Record<string, unknown>, store: Store): Promise<CallToolResult> {
  try {
    const { result, lines } = await tool.answer(asked, store);
    return {
      structuredContent: { notice: NOTICE, ...shown(result) },
      content: [{ type: 'text', text: fenced(lines) }],
    };
  } catch (error) {
    if (!(error instanceof ToolFault) && !(error instanceof StoreError)) throw error;
    return { isError: true, content: [{ type: 'text', text: `${error.message} ${error.remedy}` }] };
  }
}
