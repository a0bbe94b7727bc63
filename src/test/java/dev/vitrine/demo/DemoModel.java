package dev.vitrine.demo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A mug as a 3D model: a profile turned around its axis, as on a potter's wheel. */
final class DemoModel {

  private static final int SEGMENTS = 48;

  /** Radius and height in metres, from the middle of the foot over the rim to the bottom inside. */
  private static final double[][] PROFILE = {
    {0, 0},
    {0.034, 0},
    {0.038, 0.004},
    {0.042, 0.05},
    {0.043, 0.094},
    {0.0415, 0.096},
    {0.040, 0.094},
    {0.039, 0.05},
    {0.035, 0.007},
    {0, 0.006}
  };

  private DemoModel() {}

  /** A glTF 2.0 document with its geometry embedded. */
  static String mug() {
    List<Float> positions = positions();
    List<Integer> triangles = triangles();
    int split = positions.size() * Float.BYTES;
    int bytes = split + triangles.size() * Integer.BYTES;
    ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    positions.forEach(buffer::putFloat);
    triangles.forEach(buffer::putInt);
    String data = Base64.getEncoder().encodeToString(buffer.array());
    return GLTF.formatted(
        data, bytes, split, split, bytes - split, positions.size() / 3, triangles.size());
  }

  private static List<Float> positions() {
    List<Float> positions = new ArrayList<>();
    for (double[] point : PROFILE) {
      for (int i = 0; i < SEGMENTS; i++) {
        double angle = 2 * Math.PI * i / SEGMENTS;
        positions.add((float) (point[0] * Math.cos(angle)));
        positions.add((float) point[1]);
        positions.add((float) (point[0] * Math.sin(angle)));
      }
    }
    return positions;
  }

  private static List<Integer> triangles() {
    List<Integer> triangles = new ArrayList<>();
    for (int ring = 0; ring < PROFILE.length - 1; ring++) {
      for (int i = 0; i < SEGMENTS; i++) {
        int low = ring * SEGMENTS;
        int next = (i + 1) % SEGMENTS;
        int high = low + SEGMENTS;
        triangles.addAll(List.of(low + i, high + i, low + next));
        triangles.addAll(List.of(low + next, high + i, high + next));
      }
    }
    return triangles;
  }

  private static final String GLTF =
      """
      {
        "asset": {"version": "2.0"},
        "scene": 0,
        "scenes": [{"nodes": [0]}],
        "nodes": [{"mesh": 0, "name": "mug"}],
        "meshes": [{"primitives": [{"attributes": {"POSITION": 0}, "indices": 1, "material": 0}]}],
        "materials": [{
          "doubleSided": true,
          "pbrMetallicRoughness": {"baseColorFactor": [0.64, 0.69, 0.54, 1], "metallicFactor": 0, "roughnessFactor": 0.6}
        }],
        "buffers": [{"uri": "data:application/octet-stream;base64,%s", "byteLength": %d}],
        "bufferViews": [
          {"buffer": 0, "byteOffset": 0, "byteLength": %d, "target": 34962},
          {"buffer": 0, "byteOffset": %d, "byteLength": %d, "target": 34963}
        ],
        "accessors": [
          {"bufferView": 0, "componentType": 5126, "count": %d, "type": "VEC3", "min": [-0.043, 0, -0.043], "max": [0.043, 0.096, 0.043]},
          {"bufferView": 1, "componentType": 5125, "count": %d, "type": "SCALAR"}
        ]
      }
      """;
}
