/** The product's name stands here alone; see docs/decisions for why it may have to change. */
export const PRODUCT_NAME = 'Värde för vem?';
export const PRODUCT_VERSION = '0.1.0';
