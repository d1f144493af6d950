import { render } from 'preact';
import './style/index.css';
import { startApp } from './app.js';
import { App } from './ui/App.js';

startApp();
const place = document.getElementById('app');
if (place) render(<App />, place);
