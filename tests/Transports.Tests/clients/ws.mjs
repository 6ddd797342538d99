// Executes operations with the client of graphql-ws and prints what it sees, one line of JSON for each.
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

const [url, payload, ...queries] = process.argv.slice(2);
const client = createClient({ url, webSocketImpl: WebSocket, connectionParams: JSON.parse(payload), retryAttempts: 0, lazy: true });
for (const query of queries) {
  try {
    for await (const result of client.iterate({ query })) {
      console.log(JSON.stringify({ next: result }));
    }
    console.log(JSON.stringify({ complete: true }));
  } catch (error) {
    console.log(JSON.stringify(Array.isArray(error) ? { errors: error.map((e) => e.message) } : { code: error.code, reason: error.reason }));
  }
}
await client.dispose();
