package dev.vitrine.payment.stripe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * The part of Stripe's API that payments need, as its reference documents it: forms in, JSON out,
 * answers kept by {@code Idempotency-Key}, and the payment methods of its test mode.
 */
final class StripeStub implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpServer server;
  private final Map<String, Map<String, Object>> intents = new ConcurrentHashMap<>();
  private final Map<String, Said> kept = new ConcurrentHashMap<>();
  private final AtomicInteger ids = new AtomicInteger();

  /** What was asked, as {@code METHOD path}, in order. */
  final List<String> asked = new CopyOnWriteArrayList<>();

  /** Amounts that were given back. */
  final List<String> refunds = new CopyOnWriteArrayList<>();

  /** Verbs that are done and then answered by nothing for ever, once each. */
  final List<String> hanging = new CopyOnWriteArrayList<>();

  /** Verbs that are done and then answered by 500, once each. */
  final List<String> failing = new CopyOnWriteArrayList<>();

  private StripeStub(HttpServer server) {
    this.server = server;
  }

  static StripeStub start() {
    try {
      HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
      StripeStub stub = new StripeStub(server);
      server.createContext("/v1/", stub::serve);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.start();
      return stub;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The intents of an amount, in the smallest unit. */
  List<Map<String, Object>> intents(long amount) {
    return intents.values().stream().filter(intent -> intent.get("amount").equals(amount)).toList();
  }

  /** The one intent of an amount. */
  Map<String, Object> intent(long amount) {
    List<Map<String, Object>> found = intents(amount);
    if (found.size() != 1) {
      throw new AssertionError("Intents of " + amount + ": " + found);
    }
    return found.getFirst();
  }

  /** Does what the shopper does at the bank's. */
  void authenticate(long amount) {
    intent(amount).put("status", "requires_capture");
    intent(amount).remove("next_action");
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring("/v1/".length());
    asked.add(exchange.getRequestMethod() + " " + path);
    Map<String, String> form = form(exchange);
    String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    Said known = key == null ? null : kept.get(key);
    Said said = known == null ? carryOut(exchange, path, form) : known;
    if (key != null) {
      kept.put(key, said);
    }
    String verb = path.substring(path.lastIndexOf('/') + 1);
    if (hanging.remove(verb)) {
      return;
    }
    if (known != null) {
      exchange.getResponseHeaders().set("Idempotent-Replayed", "true");
    }
    answer(exchange, failing.remove(verb) ? new Said(500, "{}") : said);
  }

  private static Map<String, String> form(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> form = new HashMap<>();
    Stream.of(body.split("&"))
        .filter(field -> field.contains("="))
        .map(field -> field.split("=", 2))
        .forEach(field -> form.put(decode(field[0]), decode(field[1])));
    return form;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static void answer(HttpExchange exchange, Said said) throws IOException {
    byte[] body = said.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(said.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private Said carryOut(HttpExchange exchange, String path, Map<String, String> form) {
    if (!"Bearer sk_test_stub".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      return error(401, "invalid_request_error", "", "", null);
    }
    String[] parts = path.split("/");
    if (path.equals("payment_intents")) {
      return create(form);
    }
    if (path.equals("refunds")) {
      refunds.add(intents.get(form.get("payment_intent")).get("id") + " " + form.get("amount"));
      return Said.ok(Map.of("id", "re_" + ids.incrementAndGet(), "status", "succeeded"));
    }
    Map<String, Object> intent = intents.get(parts[1]);
    return switch (parts.length == 2 ? "" : parts[2]) {
      case "confirm" -> confirm(intent, form.get("payment_method"));
      case "capture" -> move(intent, "requires_capture", "succeeded");
      case "cancel" -> cancel(intent);
      default -> Said.ok(intent);
    };
  }

  private Said create(Map<String, String> form) {
    String id = "pi_" + ids.incrementAndGet();
    Map<String, Object> intent = new LinkedHashMap<>();
    intent.put("id", id);
    intent.put("object", "payment_intent");
    intent.put("amount", Long.valueOf(form.get("amount")));
    intent.put("currency", form.get("currency"));
    intent.put("capture_method", form.get("capture_method"));
    intent.put("client_secret", id + "_secret");
    intent.put("metadata", Map.of("payment", form.get("metadata[payment]")));
    intent.put("status", "requires_payment_method");
    intents.put(id, intent);
    return Said.ok(intent);
  }

  private static Said confirm(Map<String, Object> intent, String method) {
    return switch (method) {
      case "pm_card_visa" -> to(intent, "requires_capture");
      case "pm_card_threeDSecureRequired" -> {
        intent.put("next_action", Map.of("type", "use_stripe_sdk"));
        yield to(intent, "requires_action");
      }
      case "pm_card_visa_chargeDeclined" ->
          error(402, "card_error", "card_declined", "generic_decline", intent);
      case "pm_card_visa_chargeDeclinedInsufficientFunds" ->
          error(402, "card_error", "card_declined", "insufficient_funds", intent);
      case "pm_card_chargeDeclinedExpiredCard" ->
          error(402, "card_error", "expired_card", "", intent);
      default -> error(400, "invalid_request_error", "resource_missing", "", null);
    };
  }

  private static Said cancel(Map<String, Object> intent) {
    return List.of("canceled", "succeeded").contains(intent.get("status"))
        ? unexpected(intent)
        : to(intent, "canceled");
  }

  private static Said move(Map<String, Object> intent, String from, String to) {
    return intent.get("status").equals(from) ? to(intent, to) : unexpected(intent);
  }

  private static Said unexpected(Map<String, Object> intent) {
    return error(400, "invalid_request_error", "payment_intent_unexpected_state", "", intent);
  }

  private static Said to(Map<String, Object> intent, String status) {
    intent.put("status", status);
    return Said.ok(intent);
  }

  private static Said error(
      int status, String type, String code, String decline, Map<String, Object> intent) {
    Map<String, Object> error = new HashMap<>(Map.of("type", type, "code", code));
    if (!decline.isEmpty()) {
      error.put("decline_code", decline);
    }
    if (intent != null) {
      error.put("payment_intent", intent);
    }
    return new Said(status, JSON.writeValueAsString(Map.of("error", error)));
  }

  /** How often money was set aside or taken for an amount. */
  long charges(long amount) {
    List<Object> charged = List.of("requires_capture", "succeeded");
    return new ArrayList<>(intents(amount))
        .stream().filter(intent -> charged.contains(intent.get("status"))).count();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private record Said(int status, String body) {

    static Said ok(Map<String, Object> object) {
      return new Said(200, JSON.writeValueAsString(object));
    }
  }
}
