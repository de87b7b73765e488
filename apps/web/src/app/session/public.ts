export { inBackground } from './background.js';
export { IdleWarning } from './idle-warning.js';
export { NoRolePage } from './no-role-page.js';
export { Notices } from './notices.js';
export { portalInterceptor } from './portal.interceptor.js';
export { Session } from './session.js';
export { SignInFailedPage } from './sign-in-failed-page.js';
export { SignInPage } from './sign-in-page.js';
