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

/**
 * The Elasticsearch calls that the application makes, to be made again without it.
 *
 * @param shop the application
 * @param asked the calls of each request, a list for each
 */
record BareCalls(Shop shop, List<List<String>> asked) {

  /** Whatever else goes to Elasticsearch meanwhile is no part of a request. */
  private static final String SEARCH = "/_msearch ";

  /**
   * Asks the storefront, and keeps the calls that this makes.
   *
   * @param times how often it is asked
   * @param bodies gives the next request's JSON body
   */
  static BareCalls of(Shop shop, int times, Supplier<String> bodies) {
    return new BareCalls(shop, recorded(shop, times, bodies));
  }

  /**
   * Calls that have a mark, each by itself.
   *
   * @param mark what stands in every call that counts
   * @throws IllegalStateException when no call has the mark
   */
  Load marked(String mark) {
    return load(
        asked.stream()
            .flatMap(List::stream)
            .filter(call -> call.contains(mark))
            .map(List::of)
            .toList());
  }

  /**
   * All searches that one request made, one after the other, as one of a load.
   *
   * @throws IllegalStateException when none was made
   */
  Load together() {
    return load(
        asked.stream()
            .map(calls -> calls.stream().filter(call -> call.startsWith(SEARCH)).toList())
            .filter(calls -> !calls.isEmpty())
            .toList());
  }

  private Load load(List<List<String>> requests) {
    if (requests.isEmpty()) {
      throw new IllegalStateException("No such call to Elasticsearch was made");
    }
    AtomicInteger turn = new AtomicInteger();
    return new Load(
        url(requests.getFirst().getFirst()),
        () ->
            requests.get(turn.getAndIncrement() % requests.size()).stream()
                .map(BareCalls::body)
                .toList());
  }

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

  private String url(String call) {
    Server server = shop.context().getBean(DevServices.class).elasticsearch();
    return "http://" + server.host() + ":" + server.port() + call.substring(0, call.indexOf(' '));
  }

  private static String body(String call) {
    return call.substring(call.indexOf(' ') + 1);
  }
}
