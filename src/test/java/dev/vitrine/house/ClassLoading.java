package dev.vitrine.house;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/** Lets a class be loaded wherever it is first needed: that blocks once and never again. */
public class ClassLoading implements BlockHoundIntegration {

  @Override
  public void applyTo(BlockHound.Builder builder) {
    builder
        .allowBlockingCallsInside("java.lang.ClassLoader", "loadClass")
        .allowBlockingCallsInside("java.lang.invoke.LambdaMetafactory", "metafactory")
        .allowBlockingCallsInside(
            "java.lang.invoke.StringConcatFactory", "makeConcatWithConstants");
  }
}
