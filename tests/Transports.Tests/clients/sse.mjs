// Executes operations with the client of graphql-sse and prints what it sees, one line of JSON for each.
import { createClient } from 'graphql-sse';

const [url, ...queries] = process.argv.slice(2);
const client = createClient({ url, retryAttempts: 0 });
for (const query of queries) {
  try {
    for await (const result of client.iterate({ query })) {
      console.log(JSON.stringify({ next: result }));
    }
    console.log(JSON.stringify({ complete: true }));
  } catch (error) {
    console.log(JSON.stringify({ error: error.message }));
  }
}
client.dispose();
