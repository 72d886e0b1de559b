import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { setKeeping } from './keeping.js';
import type { AskingAssistant } from './rooms.js';
import { writeAddress } from './view/address.js';

const BODY_MAX_BYTES = 16 * 1024;

/**
 * Past conversations, and whether further ones are kept. Each `POST` takes a plain form; a browser without script is sent on to
 * the list, a script is told its address as `{"address"}`.
 */
export function conversationRoutes({ conversations }: Pick<AskingAssistant, 'conversations'>): Hono {
  const routes = new Hono();
  routes.use(bodyLimit({ maxSize: BODY_MAX_BYTES }));

  routes.get('/', (context) => context.json(conversations.list()));

  routes.get('/:id', (context) => context.json(conversations.get(context.req.param('id'))));

  routes.post('/:id/remove', (context) => {
    conversations.remove(context.req.param('id'));
    return toList(context);
  });

  routes.post('/remove-all', (context) => {
    conversations.removeAll();
    return toList(context);
  });

  routes.post('/keeping', async (context) => {
    const { keep } = await context.req.parseBody();
    setKeeping(context, keep !== 'no');
    return toList(context);
  });

  return routes;
}

function toList(context: Context): Response {
  const language = context.req.query('lang');
  const address = writeAddress({
    screen: 'conversations',
    question: '',
    ...(language === 'en' || language === 'fr' ? { language } : {}),
  });
  return context.req.header('accept')?.includes('text/html')
    ? context.redirect(address, 303)
    : context.json({ address });
}
