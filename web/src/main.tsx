import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { newRouter } from './app/router';
import { Problem } from './lib/api';
import { loadMessages } from './lib/i18n';
import { newQueries, seed } from './lib/pageData';

const queries = newQueries();
seed(queries);
const router = newRouter(queries);
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

// The static header stays until the first page is ready: no blank in between.
await Promise.all([loadMessages(), router.load()]);
createRoot(root, {
  // A refusal of the server has its page; only faults of ours belong in the console.
  onCaughtError: (error) => {
    if (!(error instanceof Problem)) console.error(error);
  },
}).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
