// Starts the popup.
import { render } from 'preact';
import { Popup } from './popup.tsx';

const root = document.getElementById('root');
if (root) render(<Popup />, root);
