package dev.vitrine.payment.stripe;

import tools.jackson.databind.JsonNode;

/**
 * What Stripe answered.
 *
 * @param status of HTTP: 200, 402 for a declined card, or another refusal below 500
 * @param body the object asked for, or {@code {"error": …}}
 * @param replayed whether it is what was answered to the same key before
 */
record StripeReply(int status, JsonNode body, boolean replayed) {

  private static final int DECLINED = 402;

  boolean isDone() {
    return status >= 200 && status < 300;
  }

  boolean isDeclined() {
    return status == DECLINED;
  }

  /** The intent, or that which the refusal is about. */
  StripeIntent intent() {
    return new StripeIntent(isDone() ? body : body.at("/error/payment_intent"));
  }

  /** Stripe's own code of the refusal, the bank's where there is one; empty where there is none. */
  String reason() {
    String bank = body.at("/error/decline_code").asString("");
    return bank.isEmpty() || bank.equals("generic_decline") ? code() : bank;
  }

  /** Stripe's own code of the refusal. */
  String code() {
    return body.at("/error/code").asString("");
  }

  /** A refusal that nobody foresaw. */
  IllegalStateException failure() {
    String type = body.at("/error/type").asString("");
    return new IllegalStateException("Stripe answered " + status + " " + type + " " + code());
  }
}
