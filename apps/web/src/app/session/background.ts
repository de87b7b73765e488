import { HttpContext, HttpContextToken } from '@angular/common/http';

export const IN_BACKGROUND = new HttpContextToken(() => false);

/** For what a page asks by itself, to stay live: it is no sign that anybody is there, and keeps no session alive. */
export const inBackground = (): HttpContext => new HttpContext().set(IN_BACKGROUND, true);
