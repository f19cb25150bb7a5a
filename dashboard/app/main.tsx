/** Mounts the dashboard: one router, one cache of answers. */
import './style/index.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { answerCache } from './asking/answer-cache';
import { router } from './routes/router';

const place = document.getElementById('dashboard');
if (place) {
  createRoot(place).render(
    <QueryClientProvider client={answerCache}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
}
