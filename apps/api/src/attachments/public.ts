export { acceptUploads } from './accept-uploads.js';
export { toFile } from './file-response.js';
