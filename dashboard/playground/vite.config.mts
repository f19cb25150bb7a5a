/** Bundles the playground into dist/playground, served at /playground. */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressedFiles } from '../compressed-files.mts';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/playground/',
  plugins: [react(), compressedFiles()],
  build: {
    outDir: fileURLToPath(new URL('../../dist/playground', import.meta.url)),
    emptyOutDir: true,
    rolldownOptions: {
      // Directives of the React compiler inside packages; nothing of ours, and without effect in a bundle.
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
    },
    // Monaco is one large editor; a smaller chunk would only move its weight.
    chunkSizeWarningLimit: 5000,
  },
});
