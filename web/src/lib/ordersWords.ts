import { ordersEn } from './messages/orders.en';
import { type OrdersMessages, ordersZh } from './messages/orders.zh';
import { usePreferences } from './preferences';

/** Words of orders of other hotlines. */
export function useOrdersWords(): OrdersMessages {
  return usePreferences().language === 'en' ? ordersEn : ordersZh;
}
