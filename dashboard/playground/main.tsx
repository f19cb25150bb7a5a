/** Mounts the playground: GraphiQL with Entente's examples, served whole from this origin. */
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './playground.css';
import { createRoot } from 'react-dom/client';
import { Playground } from './playground';

const place = document.getElementById('playground');
if (place) createRoot(place).render(<Playground />);
