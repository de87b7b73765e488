export const FILE_STORAGE = Symbol('file storage');
