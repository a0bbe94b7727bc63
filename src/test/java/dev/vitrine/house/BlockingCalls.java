package dev.vitrine.house;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import reactor.blockhound.BlockHound;

/**
 * Fails whatever blocks a thread that must not block, in every test: found by JUnit itself. An
 * extension and no listener, since listeners are made in the process of the build, too.
 */
public final class BlockingCalls implements BeforeAllCallback {

  static {
    BlockHound.install();
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    // It is enough that this class was loaded.
  }
}
