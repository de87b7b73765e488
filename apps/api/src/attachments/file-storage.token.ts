export const FILE_STORAGE = Symbol('file storage');
export const UPLOAD_LOG = Symbol('log of uploads');
