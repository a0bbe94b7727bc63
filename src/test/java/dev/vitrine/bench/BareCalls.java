package dev.vitrine.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.vitrine.devservices.DevServices;
import dev.vitrine.devservices.Server;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/** The Elasticsearch calls that the application makes, to be made again without it. */
final class BareCalls {

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
    List<String> calls =
        recorded(shop, times, bodies).stream().filter(call -> call.contains(mark)).toList();
    if (calls.isEmpty()) {
      throw new IllegalStateException("No call to Elasticsearch has " + mark);
    }
    AtomicInteger turn = new AtomicInteger();
    return new Load(
        url(shop, calls.getFirst()), () -> body(calls.get(turn.getAndIncrement() % calls.size())));
  }

  private static List<String> recorded(Shop shop, int times, Supplier<String> bodies) {
    Logger logger = (Logger) LoggerFactory.getLogger("dev.vitrine.platform.store.Elasticsearch");
    ListAppender<ILoggingEvent> calls = new ListAppender<>();
    calls.start();
    logger.addAppender(calls);
    logger.setAdditive(false);
    logger.setLevel(Level.TRACE);
    for (int i = 0; i < times; i++) {
      shop.ask(bodies.get());
    }
    logger.setLevel(Level.WARN);
    logger.detachAppender(calls);
    return calls.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  private static String url(Shop shop, String call) {
    Server server = shop.context().getBean(DevServices.class).elasticsearch();
    return "http://" + server.host() + ":" + server.port() + call.substring(0, call.indexOf(' '));
  }

  private static String body(String call) {
    return call.substring(call.indexOf(' ') + 1);
  }
}
