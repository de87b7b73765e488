export const kronor = (value: number): number => value;
export const formatKronor = (amount: number): string => new Intl.NumberFormat('sv-SE').format(amount);
export const formatAmount = (amount: number): string =>
  `${new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 6 }).format(amount / 1e6)} mnkr`;
