export { acceptUploads } from './accept-uploads.js';
