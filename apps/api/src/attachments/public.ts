export { acceptUploads } from './accept-uploads.js';
export { FILE_STORAGE } from './file-storage.token.js';
export { toFile } from './file-response.js';
