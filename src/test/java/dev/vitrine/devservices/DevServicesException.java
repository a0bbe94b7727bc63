package dev.vitrine.devservices;

/** A development server could not be had; the message is one sentence for the developer. */
public final class DevServicesException extends RuntimeException {

  DevServicesException(String message) {
    super(message);
  }

  DevServicesException(String message, Throwable cause) {
    super(message, cause);
  }
}
