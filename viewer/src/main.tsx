import { render } from 'preact';
import './style/index.css';
import { startApp } from './app.js';
import { acceptDrops } from './drop.js';
import { App } from './ui/App.js';

startApp();
acceptDrops();
const place = document.getElementById('app');
if (place) render(<App />, place);
