package dev.vitrine.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.vitrine.devservices.DevServices;
import dev.vitrine.devservices.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/** The Elasticsearch calls that the application makes, to be made again without it. */
final class BareCalls {

  /** Whatever else goes to Elasticsearch meanwhile is no part of a request. */
  private static final String SEARCH = "/_msearch ";

  private BareCalls() {}

  /**
   * Asks the storefront, and gives the calls that this made as a load of their own.
   *
   * @param times how often it is asked
   * @param bodies gives the next request's JSON body
   * @param mark what stands in every call that counts
   * @throws IllegalStateException when no call has the mark
   */
  static Load of(Shop shop, int times, Supplier<String> bodies, String mark) {
    List<List<String>> asked = recorded(shop, times, bodies);
    return load(
        shop,
        asked.stream()
            .flatMap(List::stream)
            .filter(call -> call.contains(mark))
            .map(List::of)
            .toList());
  }

  /**
   * Asks the storefront, and gives all searches that one request made, one after the other, as one
   * of a load.
   *
   * @param times how often it is asked
   * @param bodies gives the next request's JSON body
   * @throws IllegalStateException when no call is made
   */
  static Load together(Shop shop, int times, Supplier<String> bodies) {
    List<List<String>> asked = recorded(shop, times, bodies);
    return load(
        shop,
        asked.stream()
            .map(calls -> calls.stream().filter(call -> call.startsWith(SEARCH)).toList())
            .filter(calls -> !calls.isEmpty())
            .toList());
  }

  private static Load load(Shop shop, List<List<String>> requests) {
    if (requests.isEmpty()) {
      throw new IllegalStateException("No such call to Elasticsearch was made");
    }
    AtomicInteger turn = new AtomicInteger();
    return new Load(
        url(shop, requests.getFirst().getFirst()),
        () ->
            requests.get(turn.getAndIncrement() % requests.size()).stream()
                .map(BareCalls::body)
                .toList());
  }

  /** The calls of each request, a list for each. */
  private static List<List<String>> recorded(Shop shop, int times, Supplier<String> bodies) {
    Logger logger = (Logger) LoggerFactory.getLogger("dev.vitrine.platform.store.Elasticsearch");
    ListAppender<ILoggingEvent> calls = new ListAppender<>();
    calls.start();
    logger.addAppender(calls);
    logger.setAdditive(false);
    logger.setLevel(Level.TRACE);
    List<List<String>> recorded = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      int before = calls.list.size();
      shop.ask(bodies.get());
      recorded.add(
          calls.list.subList(before, calls.list.size()).stream()
              .map(ILoggingEvent::getFormattedMessage)
              .toList());
    }
    logger.setLevel(Level.WARN);
    logger.detachAppender(calls);
    return recorded;
  }

  private static String url(Shop shop, String call) {
    Server server = shop.context().getBean(DevServices.class).elasticsearch();
    return "http://" + server.host() + ":" + server.port() + call.substring(0, call.indexOf(' '));
  }

  private static String body(String call) {
    return call.substring(call.indexOf(' ') + 1);
  }
}
