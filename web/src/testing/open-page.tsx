import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import { newQueries } from '@/lib/pageData';
import { newRouter } from '@/app/router';

/** The whole app at one address, as a browser would open it. */
export async function openPage(address: string) {
  window.history.replaceState({}, '', address);
  const queries = newQueries();
  const router = newRouter(queries);
  await router.load();
  return render(
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
}
