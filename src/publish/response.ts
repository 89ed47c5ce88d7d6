/** A static file of an endpoint. */
export const csvResponse = (body: string): Response =>
  new Response(body, { headers: { "Content-Type": "text/csv; charset=utf-8" } });
