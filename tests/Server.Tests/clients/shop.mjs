// As the user of a token: watches all own orders while checking out; then watches one order that is placed first and paid later.
// Prints each status that the client of graphql-ws sees.
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

const [url, token, productId] = process.argv.slice(2);
const client = createClient({
  url: `${url.replace('http', 'ws')}/graphql`,
  webSocketImpl: WebSocket,
  connectionParams: { authorization: `Bearer ${token}` },
  retryAttempts: 0,
});

async function mutate(field, input) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({
      query: `mutation($input: ${field[0].toUpperCase()}${field.slice(1)}Input!) { ${field}(input: $input) { order { id } errors { __typename } } }`,
      variables: { input },
    }),
  });
  return (await response.json()).data[field].order.id;
}

const items = [{ productId, quantity: 1 }];
const orders = client.iterate({ query: 'subscription { onMyOrdersChanged { status order { id } } }' });
const next = orders.next();
await new Promise((resolve) => setTimeout(resolve, 500));
const bought = await mutate('checkout', { items });
const change = (await next).value.data.onMyOrdersChanged;
console.log(`checkout: ${change.status} ${change.order.id === bought}`);
await orders.return();

const placed = await mutate('placeOrder', { items });
for await (const { data } of client.iterate({
  query: 'subscription($id: ID!) { onOrderStatusChanged(orderId: $id) { status order { id } } }',
  variables: { id: placed },
})) {
  const { status, order } = data.onOrderStatusChanged;
  console.log(`placed: ${status} ${order.id === placed}`);
  if (status === 'COMPLETED') {
    break;
  }
  await mutate('payOrder', { orderId: placed });
}
await client.dispose();
