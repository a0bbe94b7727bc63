package dev.vitrine.listing.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** Writes and removals of documents, in the form of Elasticsearch's bulk requests. */
final class BulkBody {

  private static final byte[] NEW_LINE = {'\n'};

  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
  private int actions;

  /** Writes a document, unless a later version of it was written or removed already. */
  void write(String index, DocumentJson.Document document, long version) {
    action("index", index, document.id(), version);
    byte[] json = document.json();
    lines.writeBytes(
        ("{\"" + IndexFields.DIGEST + "\":\"" + document.digest() + "\",").getBytes(UTF_8));
    lines.write(json, 1, json.length - 1);
    lines.writeBytes(NEW_LINE);
  }

  /** Removes a document, unless a later version of it was written. */
  void remove(String index, long id, long version) {
    action("delete", index, id, version);
  }

  private void action(String verb, String index, long id, long version) {
    String action =
        """
        {"%s":{"_index":"%s","_id":"%d","version":%d,"version_type":"external"}}
        """;
    lines.writeBytes(action.formatted(verb, index, id, version).getBytes(UTF_8));
    actions++;
  }

  boolean isEmpty() {
    return actions == 0;
  }

  int size() {
    return lines.size();
  }

  byte[] bytes() {
    return lines.toByteArray();
  }
}
