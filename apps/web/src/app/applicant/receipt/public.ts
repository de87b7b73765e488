export { ReceiptPage } from './receipt-page.js';
