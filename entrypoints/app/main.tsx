import { render } from 'preact';
import { openDoor } from './door.ts';

openDoor();
const root = document.getElementById('root');
if (root) render(<p>Cordon</p>, root);
