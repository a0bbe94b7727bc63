package dev.vitrine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A wire to a server, which can be cut and mended. */
public final class Wire implements AutoCloseable {

  private final InetSocketAddress server;
  private final ServerSocket end;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean isCut;

  private Wire(InetSocketAddress server, ServerSocket end) {
    this.server = server;
    this.end = end;
  }

  /** Lays a wire to a server. */
  public static Wire to(String host, int port) {
    try {
      ServerSocket end = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      Wire wire = new Wire(new InetSocketAddress(host, port), end);
      Thread.ofVirtual().start(wire::serve);
      return wire;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Where its near end is. */
  public int port() {
    return end.getLocalPort();
  }

  /** Ends every connection, and lets no new one come about. */
  public void cut() {
    isCut = true;
    open.forEach(Wire::hangUp);
  }

  /** Lets new connections come about. */
  public void mend() {
    isCut = false;
  }

  private void serve() {
    try {
      while (true) {
        connect(end.accept());
      }
    } catch (IOException closed) {
      cut();
    }
  }

  private void connect(Socket near) {
    if (isCut) {
      hangUp(near);
      return;
    }
    try {
      Socket far = new Socket(server.getAddress(), server.getPort());
      open.add(near);
      open.add(far);
      Thread.ofVirtual().start(() -> carry(near, far));
      Thread.ofVirtual().start(() -> carry(far, near));
    } catch (IOException unreachable) {
      hangUp(near);
    }
  }

  private void carry(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException hungUp) {
      // so is the other side, below
    } finally {
      hangUp(from);
      hangUp(to);
      open.remove(from);
      open.remove(to);
    }
  }

  private static void hangUp(Socket socket) {
    try {
      socket.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    cut();
    try {
      end.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
