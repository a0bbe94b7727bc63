package dev.vitrine.payment;

/** How far an order is paid; the schema's {@code OrderPaymentStatus}. */
public enum OrderPaymentStatus {
  /** The money is set aside. */
  AUTHORISED,
  /** The money was taken, or there was nothing to pay. */
  PAID,
  /** What was set aside lapsed before it was taken. */
  LAPSED,
  /** Some of the money was given back. */
  PARTIALLY_REFUNDED,
  /** All of the money was given back. */
  REFUNDED,
  /** What was set aside was given up. */
  CANCELLED
}
