export { GalleryPage } from './gallery-page.js';
