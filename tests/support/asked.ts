import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';

type Given = { method?: string; url?: string; headers?: Record<string, string>; raw?: readonly string[] };

/** A request and its answer without a network, for what stands in front of the pages. */
export function asked({ method = 'GET', url = '/', headers = {}, raw }: Given) {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { method, url, headers, rawHeaders: raw ?? Object.entries(headers).flat() });
  const response = new ServerResponse(request);
  return { request, response };
}
