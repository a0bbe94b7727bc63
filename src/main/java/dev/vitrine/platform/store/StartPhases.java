package dev.vitrine.platform.store;

import org.springframework.context.SmartLifecycle;

/**
 * In which order the application starts. The web server comes first, so that probes are answered
 * while everything else waits for the stores; requests are refused until all of it is done.
 */
public final class StartPhases {

  /** The web server opens; the framework's own phase. */
  public static final int WEB_SERVER = SmartLifecycle.DEFAULT_PHASE - 2048;

  /** The database is migrated. */
  public static final int MIGRATION = WEB_SERVER + 100;

  /** Reference data is loaded. */
  public static final int SNAPSHOTS = WEB_SERVER + 200;

  private StartPhases() {}
}
