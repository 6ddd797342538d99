// Watches the orders of the user of a token while the same user checks out, and then that order; prints each status seen.
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

const [url, token, productId] = process.argv.slice(2);
const client = createClient({
  url: `${url.replace('http', 'ws')}/graphql`,
  webSocketImpl: WebSocket,
  connectionParams: { authorization: `Bearer ${token}` },
  retryAttempts: 0,
});
const orders = client.iterate({ query: 'subscription { onMyOrdersChanged { status previousStatus order { id } } }' });
const next = orders.next();
await new Promise((resolve) => setTimeout(resolve, 500));

const response = await fetch(`${url}/graphql`, {
  method: 'POST',
  headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
  body: JSON.stringify({
    query: 'mutation($id: ID!) { checkout(input: { items: [{ productId: $id, quantity: 1 }] }) { order { id } errors { __typename } } }',
    variables: { id: productId },
  }),
});
const { id } = (await response.json()).data.checkout.order;
const change = (await next).value.data.onMyOrdersChanged;
console.log(`all: ${change.status} of the order ${change.order.id === id}`);

for await (const result of client.iterate({
  query: 'subscription($id: ID!) { onOrderStatusChanged(orderId: $id) { status order { id } } }',
  variables: { id },
})) {
  console.log(`one: ${result.data.onOrderStatusChanged.status} of the order ${result.data.onOrderStatusChanged.order.id === id}`);
  break;
}
await orders.return();
await client.dispose();
