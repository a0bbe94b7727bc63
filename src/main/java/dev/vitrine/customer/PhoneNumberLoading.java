package dev.vitrine.customer;

import dev.vitrine.platform.store.StartPhases;
import dev.vitrine.platform.store.StartStep;
import org.springframework.stereotype.Component;

/**
 * Has the phone numbers of every country read before requests are let in: whoever gave the first
 * one of a country would have a thread that serves connections wait for a file.
 */
@Component
class PhoneNumberLoading extends StartStep {

  PhoneNumberLoading() {
    super(StartPhases.WEB_SERVER + 50);
  }

  @Override
  protected void run() {
    PhoneNumbers.load();
  }
}
