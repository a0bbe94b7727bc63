package dev.vitrine.house;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/** Lets classes and their data be loaded where they are first needed: that blocks only once. */
public class ClassLoading implements BlockHoundIntegration {

  @Override
  public void applyTo(BlockHound.Builder builder) {
    builder
        .allowBlockingCallsInside("java.lang.ClassLoader", "loadClass")
        .allowBlockingCallsInside("com.ibm.icu.impl.ICUBinary", "getData")
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
}
