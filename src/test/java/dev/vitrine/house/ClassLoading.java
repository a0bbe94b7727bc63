package dev.vitrine.house;

import java.util.Set;
import reactor.blockhound.BlockHound;
import reactor.blockhound.BlockingMethod;
import reactor.blockhound.BlockingOperationError;
import reactor.blockhound.integration.BlockHoundIntegration;

/**
 * Lets classes and their data be loaded where they are first needed: that blocks only once. Lets a
 * cache that takes in hundreds at once spin for a moment until it has put its books in order.
 */
public class ClassLoading implements BlockHoundIntegration {

  private static final Set<String> MOMENTARY = Set.of("park", "onSpinWait");

  @Override
  public void applyTo(BlockHound.Builder builder) {
    builder
        .blockingMethodCallback(ClassLoading::refuse)
        .allowBlockingCallsInside("java.lang.ClassLoader", "loadClass")
        .allowBlockingCallsInside("com.ibm.icu.impl.ICUBinary", "getData")
        .allowBlockingCallsInside(
            "com.github.benmanes.caffeine.cache.BoundedLocalCache", "afterWrite")
        .allowBlockingCallsInside("java.util.ResourceBundle", "getBundleImpl")
        .allowBlockingCallsInside(
            "tools.jackson.databind.deser.DeserializerCache", "_createAndCacheValueDeserializer")
        .allowBlockingCallsInside(
            "tools.jackson.databind.SerializationContext", "findTypedValueSerializer")
        .allowBlockingCallsInside(
            "tools.jackson.databind.SerializationContext", "_createAndCacheUntypedSerializer")
        .allowBlockingCallsInside("java.lang.invoke.LambdaMetafactory", "metafactory")
        .allowBlockingCallsInside(
            "java.lang.invoke.StringConcatFactory", "makeConcatWithConstants");
  }

  /**
   * A lock that a library holds for a moment, while it fills a cache, is no call that waits; nor is
   * a turn or two around the buffer of a cache that many write to.
   */
  private static void refuse(BlockingMethod method) {
    if (!MOMENTARY.contains(method.getName())) {
      throw new BlockingOperationError(method);
    }
  }
}
