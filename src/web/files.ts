/** Files behind a sealed address: whoever has the address has the file. It is made when it is asked for and kept nowhere. */
import type { WebOptions } from './options.js';
import { gone, type Pages } from './pages.js';
import type { Limiter } from './rate.js';
import type { Route } from './route.js';

export function fileRoutes(pages: Pages, file: NonNullable<WebOptions['file']>, limit: Limiter): Route[] {
  return [
    {
      method: 'GET',
      path: '/files/:token',
      guard: 'open',
      answer: async (request) => {
        limit.take(request.address);
        const made = await file(request.params.token ?? '');
        if (!made) return gone(pages, request, 'file-gone');
        return {
          status: 200,
          headers: {
            'Content-Type': made.type,
            'Content-Disposition': `attachment; filename="${made.name}"`,
            'Cache-Control': 'no-store',
          },
          body: made.bytes,
        };
      },
    },
  ];
}
