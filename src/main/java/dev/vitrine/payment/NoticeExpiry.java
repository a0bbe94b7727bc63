package dev.vitrine.payment;

import dev.vitrine.platform.background.Recurring;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Forgets what providers told long ago. */
@Component
class NoticeExpiry extends Recurring {

  private static final Duration PAUSE = Duration.ofHours(1);

  private final PaymentNotices notices;

  NoticeExpiry(PaymentNotices notices) {
    this.notices = notices;
  }

  @Override
  public String name() {
    return "The expiry of providers' notices";
  }

  @Override
  protected Duration pause() {
    return PAUSE;
  }

  @Override
  protected Mono<?> task() {
    return notices.forget();
  }
}
