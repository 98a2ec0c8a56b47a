import '@mantine/core/styles.css';
import './app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';

const place = document.getElementById('studio');
if (place === null) {
  throw new Error('The page has no element "studio".\nServe the index.html that was built with this script.');
}
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
