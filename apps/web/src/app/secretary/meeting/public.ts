export { MeetingPage } from './meeting-page.js';
